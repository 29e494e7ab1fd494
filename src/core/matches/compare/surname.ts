import { surnameStem } from "../normalise/surnameStem";
import { type Comparison, levelBits } from "./comparison";
import { countCodes, rarerOf } from "./rarer";
import { Likeness } from "./similarity";
import { wordPairs } from "./wordPairs";

const differs = 1;
const far = 2;
const part = 3;
const near = 4;
const stem = 5;
const exact = 6;

/** Surnames: a man's and a woman's form are next to the same, so is one name of a double-barrelled one. */
export const surname: Comparison = {
  id: "surname",
  isPersonal: false,
  levels: [
    { id: "differs", same: 0.05, household: 0.2 },
    { id: "far", same: 0.03, household: 0.02 },
    { id: "part", same: 0.01, household: 0.01, isValued: true },
    { id: "near", same: 0.08, household: 0.04, isValued: true },
    { id: "stem", same: 0.03, household: 0.23, isValued: true },
    { id: "exact", same: 0.8, household: 0.5, isValued: true },
  ],
  open({ people, vocabulary }) {
    if (!people?.surname.whole.some((code) => code !== 0)) return undefined;
    const { whole, first, second } = people.surname;
    const sounds = Int32Array.from({ length: vocabulary.size }, (_, code) => vocabulary.sound(code));
    const counts = countCodes(
      whole.map((code) => sounds[code]),
      vocabulary.size,
    );
    const pairs = wordPairs(vocabulary);
    const stems = stemCodes(whole, (code) => vocabulary.word(code), vocabulary.size);

    return {
      slots: [whole, first, second, stems, people.given.whole],
      firstTellsMissing: true,
      valueCount: vocabulary.size,
      eachValue(row, visit) {
        visit(sounds[whole[row]]);
        if (first[row] > 0) visit(sounds[first[row]]);
        if (second[row] > 0) visit(sounds[second[row]]);
      },
      compare(records, one, other) {
        const mine = records[one];
        const theirs = records[other];
        if (mine === 0 || theirs === 0) return 0;
        if (mine === theirs) return exact | (sounds[mine] << levelBits);
        const rarer = rarerOf(counts, sounds[mine], sounds[theirs]) << levelBits;
        if (records[one + 3] === records[other + 3]) return stem | rarer;
        const alike = pairs.get(mine, theirs);
        if (alike === Likeness.same) return exact | rarer;
        if (alike === Likeness.near) return near | rarer;
        const common = commonPart(records, one, other);
        if (common > 0) return part | (sounds[common] << levelBits);
        const myGiven = records[one + 4];
        const theirGiven = records[other + 4];
        if (myGiven > 0 && theirGiven > 0 && (mine === theirGiven || myGiven === theirs)) {
          const rest = mine === theirGiven ? [myGiven, theirs] : [mine, theirGiven];
          const isSwapped = rest[0] === rest[1] || pairs.get(rest[0], rest[1]) >= Likeness.near;
          if (isSwapped) return exact | (sounds[mine === theirGiven ? mine : theirs] << levelBits);
        }
        return alike === Likeness.far ? far : differs;
      },
    };
  },
};

/** A name that both have, where one has two. */
function commonPart(records: Int32Array, one: number, other: number): number {
  if (records[one + 1] === 0 && records[other + 1] === 0) return 0;
  for (let mine = 0; mine < 3; mine++) {
    const word = records[one + mine];
    if (word === 0) continue;
    for (let theirs = 0; theirs < 3; theirs++) if (records[other + theirs] === word) return word;
  }
  return 0;
}

function stemCodes(codes: Int32Array, wordOf: (code: number) => string, size: number): Int32Array {
  const byStem = new Map<string, number>();
  const stemOf = new Int32Array(size);
  return codes.map((code) => {
    if (code === 0) return 0;
    if (stemOf[code] === 0) {
      const text = surnameStem(wordOf(code));
      const known = byStem.get(text) ?? byStem.size + 1;
      byStem.set(text, known);
      stemOf[code] = known;
    }
    return stemOf[code];
  });
}
