import type { Emails } from "../normalise/emails";
import { foldLetters } from "../normalise/letters";
import type { People } from "../normalise/people";
import { skeleton } from "../normalise/skeleton";
import type { Vocabulary } from "../normalise/vocabulary";
import { type Comparison, levelBits } from "./comparison";
import { lettersApart, lettersIn } from "./letterBits";
import { editDistance } from "./similarity";

const differs = 1;
const domain = 2;
const far = 3;
const near = 4;
const local = 5;
const exact = 6;

/** E-mail addresses by mailbox; colleagues share what is behind the @. */
export const email: Comparison = {
  id: "email",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.15, household: 0.45 },
    { id: "domain", same: 0.05, household: 0.25, isValued: true },
    { id: "far", same: 0.03, household: 0.03 },
    { id: "near", same: 0.06, household: 0.02 },
    { id: "local", same: 0.06, household: 0.05, isValued: true },
    { id: "exact", same: 0.65, household: 0.2, isValued: true },
  ],
  open({ emails, people, vocabulary }) {
    if (!emails?.codes.some((code) => code !== 0)) return undefined;
    const { codes, localCodes, domainCodes } = emails;
    const locals = Int32Array.from(codes, (code) => localCodes[code]);
    const domains = Int32Array.from(codes, (code) => domainCodes[code]);
    const firstLocal = localCodes.length;
    const firstDomain = firstLocal + emails.locals.length;
    const isNamed = namedAfter(emails, people, vocabulary);
    const letters = Int32Array.from(emails.locals, lettersIn);
    return {
      slots: [codes, locals, domains, isNamed],

      atMost(records, one, other) {
        if (records[one] === 0 || records[other] === 0) return 0;
        if (records[one] === records[other]) return exact;
        const myLocal = records[one + 1];
        const theirLocal = records[other + 1];
        if (myLocal === theirLocal) return local;
        if (lettersApart(letters[myLocal], letters[theirLocal]) <= mostApart) return near;
        return records[one + 2] === records[other + 2] ? domain : differs;
      },
      valueCount: firstDomain + emails.domains.length,
      eachValue(row, visit) {
        if (codes[row] === 0) return;
        visit(codes[row]);
        visit(firstLocal + locals[row]);
        visit(firstDomain + domains[row]);
      },
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        if (mine === theirs) return exact | (mine << levelBits);
        const sameDomain = records[one + 2] === records[other + 2];
        const myLocal = records[one + 1];
        const theirLocal = records[other + 1];
        // Namesakes make their addresses alike; it says nothing that the names have not said.
        const isExplained = records[one + 3] === 1 && records[other + 3] === 1;
        if (myLocal === theirLocal) {
          return isExplained && !hasNumber(emails.locals[myLocal])
            ? 0
            : local | ((firstLocal + myLocal) << levelBits);
        }
        if (!isExplained && lettersApart(letters[myLocal], letters[theirLocal]) <= mostApart) {
          const level = slipLevel(emails, records, one, other);
          if (level > 0) return level;
        }
        return sameDomain ? domain | ((firstDomain + records[one + 2]) << levelBits) : differs;
      },
    };
  },
};

/** More letters than this that only one of two addresses has are more than slips. */
const mostApart = 6;

function slipLevel({ locals, domains }: Emails, records: Int32Array, one: number, other: number): number {
  const [mine, theirs] = [locals[records[one + 1]], locals[records[other + 1]]];
  const short = Math.min(mine.length, theirs.length);
  const edits = editDistance(mine, theirs, 3);
  if (edits > 3 || short < 4 || numbersDiffer(mine, theirs)) return 0;
  const sameDomain =
    records[one + 2] === records[other + 2] ||
    editDistance(domains[records[one + 2]], domains[records[other + 2]], 2) <= 2;
  if (edits <= (short >= 8 ? 2 : 1) && sameDomain) return near;
  return edits <= (short >= 8 ? 3 : 2) || sameDomain ? far : 0;
}

function hasNumber(text: string): boolean {
  return /\d{2}/.test(text);
}

/** Numbers of one length that are not the same: another year, another person. */
function numbersDiffer(one: string, other: string): boolean {
  const [mine, theirs] = [one.replace(/\D/g, ""), other.replace(/\D/g, "")];
  return mine.length === theirs.length && mine !== theirs;
}

/** By row: 1 where the address is made of the customer's own names. */
function namedAfter(
  { codes, localCodes, locals }: Emails,
  people: People | undefined,
  vocabulary: Vocabulary,
): Int32Array {
  const sounds = locals.map((text) => skeleton(foldLetters(text).replace(/\d/g, "")));
  return codes.map((code, row) => {
    if (code === 0 || !people) return 0;
    const sound = sounds[localCodes[code]];
    return [people.surname.whole[row], people.given.whole[row]].some((word) => {
      const name = vocabulary.soundText(word);
      return name.length >= 3 && sound.includes(name.slice(0, 6));
    })
      ? 1
      : 0;
  });
}
