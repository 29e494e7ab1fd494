import type { TextColumn } from "../../table/columns";
import type { Check, Failure } from "../check";
import type { Scope } from "../scope";
import { countOf, loneWords, nameWords, rowsByCode, type WordCounts } from "./nameTokens";

/**
 * A given name where everybody else has the surname, and the other way round.
 *
 * What is a given name the column itself tells: a word that stands `usualRows` times in the one place and hardly ever
 * in the other. Names of which the column does not tell enough are left alone.
 */
export const namesSwapped = {
  id: "namesSwapped",
  tables: ["customers"],
  severity: "warning",
  roles: [],
  settings: { usualRows: 3 },
  run(scope: Scope, fail, { usualRows }) {
    if (scope.played.includes("firstName") && scope.played.includes("lastName")) {
      inTwoColumns(scope, fail, usualRows);
    } else if (scope.played.includes("customerName")) inOneColumn(scope, fail, usualRows);
  },
} as const satisfies Check<{ usualRows: number }>;

type Fail = (failure: Failure) => void;

/** Times as often in its usual place as in the other. */
const often = 5;

function inTwoColumns({ columns, rowCount }: Scope, fail: Fail, usualRows: number): void {
  const first = columns.firstName as TextColumn;
  const last = columns.lastName as TextColumn;
  const given = loneWords(first);
  const family = loneWords(last);
  const belongs = (word: string, there: WordCounts, here: WordCounts) => {
    const rowsThere = countOf(there, word);
    return rowsThere >= usualRows && rowsThere >= often * (countOf(here, word) - 1);
  };
  const firstIsFamily = byCode(first, (word) => belongs(word, family, given));
  const lastIsGiven = byCode(last, (word) => belongs(word, given, family));
  for (let index = 0; index < rowCount; index++) {
    if (firstIsFamily[first.codes[index]] === 0 || lastIsGiven[last.codes[index]] === 0) continue;
    const name = {
      first: first.dictionary.at(first.codes[index]),
      last: last.dictionary.at(last.codes[index]),
    };
    fail({ index, role: "firstName", params: name, fix: name.last });
    fail({ index, role: "lastName", params: name, fix: name.first });
  }
}

function byCode({ dictionary }: TextColumn, judge: (word: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: dictionary.size }, (_, code) => {
    const [word, second] = code === 0 ? [] : nameWords(dictionary.at(code));
    return word !== undefined && second === undefined && judge(word) ? 1 : 0;
  });
}

/** Words by the place they have in full names of two or three words. */
interface Places {
  readonly first: Map<string, number>;
  readonly second: Map<string, number>;
}

function inOneColumn({ columns, rowCount }: Scope, fail: Fail, usualRows: number): void {
  const { codes, dictionary } = columns.customerName as TextColumn;
  const places = placesOf(codes, dictionary.size, (code) => nameWords(dictionary.at(code)));
  const order = usualOrder(places);
  if (!order) return;
  const [familyPlace, givenPlace] =
    order === "familyFirst" ? [places.first, places.second] : [places.second, places.first];
  const isGiven = (word: string) => {
    const rows = countOf(givenPlace, word);
    return rows >= usualRows && rows >= often * (countOf(familyPlace, word) - 1);
  };
  const isFamily = (word: string) => {
    const rows = countOf(familyPlace, word);
    return rows > 0 && countOf(givenPlace, word) <= Math.max(1, rows / 2);
  };
  const fixes = new Map<number, string>();
  for (let code = 1; code < dictionary.size; code++) {
    const words = nameWords(dictionary.at(code));
    if (words.length < 2 || words.length > 3) continue;
    const swapped =
      order === "familyFirst"
        ? isGiven(words[0]!) && isFamily(words.at(-1)!)
        : isFamily(words[0]!) && isGiven(words[1]!);
    if (!swapped) continue;
    const turned =
      order === "familyFirst" ? [words.at(-1)!, ...words.slice(0, -1)] : [...words.slice(1), words[0]!];
    fixes.set(code, turned.join(" "));
  }
  if (fixes.size === 0) return;
  for (let index = 0; index < rowCount; index++) {
    const fix = fixes.get(codes[index]);
    if (fix !== undefined) fail({ index, role: "customerName", params: { name: fix }, fix });
  }
}

function placesOf(codes: Uint32Array, size: number, wordsOf: (code: number) => readonly string[]): Places {
  const rows = rowsByCode(codes, size);
  const places: Places = { first: new Map(), second: new Map() };
  for (let code = 1; code < size; code++) {
    const words = wordsOf(code);
    if (words.length < 2 || words.length > 3) continue;
    add(places.first, words[0]!, rows[code]);
    add(places.second, words[1]!, rows[code]);
  }
  return places;
}

function add(counts: Map<string, number>, word: string, rows: number): void {
  const key = word.toLowerCase();
  counts.set(key, (counts.get(key) ?? 0) + rows);
}

/** Given names repeat more than surnames do, so the place with fewer different words is theirs. */
function usualOrder({ first, second }: Places): "familyFirst" | "givenFirst" | undefined {
  if (Math.min(first.size, second.size) * 1.5 > Math.max(first.size, second.size)) return undefined;
  return first.size > second.size ? "familyFirst" : "givenFirst";
}
