import type { NamedPhrases } from "../normalise/names";
import { type Comparison, type FieldId, type Level, levelBits, type OpenComparison } from "./comparison";
import { phrasePairs } from "./phrasePairs";
import { Likeness } from "./similarity";

const differs = 1;
const otherNumber = 2;
const far = 3;
const near = 4;
const exact = 5;

const levels = (household: readonly number[]): readonly Level[] => [
  { id: "differs", same: 0.05, household: household[0] },
  { id: "otherNumber", same: 0.001, household: household[1], isConflict: true },
  { id: "far", same: 0.09, household: household[2], isValued: true },
  { id: "near", same: 0.1, household: household[3], isValued: true },
  { id: "exact", same: 0.76, household: household[4], isValued: true },
];

/** Names of organisations, by their words without legal forms. `Pharmacy 5` is not `Pharmacy 6`. */
export const organisation: Comparison = {
  id: "organisation",
  isPersonal: true,
  levels: levels([]),
  open: ({ organisations }) => openPhrases(organisations),
};

/** The firm a person stands for; colleagues share it. */
export const company: Comparison = {
  id: "company" satisfies FieldId,
  isPersonal: false,
  levels: levels([0.2, 0.01, 0.04, 0.05, 0.7]),
  open: ({ company: named }) => openPhrases(named),
};

function openPhrases(named: NamedPhrases | undefined): OpenComparison | undefined {
  if (!named?.codes.some((code) => code !== 0)) return undefined;
  const { codes, phrases } = named;
  const counts = countWords(named);
  const pairs = phrasePairs(phrases, counts, codes.length);
  const wholes = phrases.size;
  return {
    slots: [codes],
    firstTellsMissing: true,
    valueCount: wholes + phrases.vocabulary.size,
    eachValue(row, visit) {
      if (codes[row] === 0) return;
      visit(codes[row]);
      for (const word of phrases.words(codes[row])) visit(wholes + word);
    },
    compare(records, one, other) {
      const mine = records[one];
      const theirs = records[other];
      if (mine === 0 || theirs === 0) return 0;
      if (mine === theirs) return exact | (mine << levelBits);
      const alike = pairs.likeness(mine, theirs);
      if (alike === Likeness.none) return differs;
      if (pairs.numbersDiffer(mine, theirs)) return otherNumber;
      const word = pairs.rarestWord(mine, theirs);
      const value = word > 0 ? wholes + word : mine;
      return (alike === Likeness.same ? exact : alike === Likeness.near ? near : far) | (value << levelBits);
    },
  };
}

/** Rows by word. */
export function countWords({ codes, phrases }: NamedPhrases): Uint32Array {
  const counts = new Uint32Array(phrases.vocabulary.size);
  for (const code of codes) for (const word of phrases.words(code)) counts[word]++;
  return counts;
}
