import type { Phrases } from "../normalise/phrases";
import { PairCache } from "./pairCache";
import { Likeness, likeness } from "./similarity";
import { likenessOf } from "./wordPairs";

/** How alike two sets of words are, and the rarest word that both have. */
export interface PhraseLikeness {
  readonly likeness: Likeness;
  readonly word: number;
  /** Both have numbers, and not the same ones. */
  readonly numbersDiffer: boolean;
}

const likenessMask = 3;
const conflictBit = 4;
const wordShift = 3;

/**
 * Compares sets of words, each pair once: words are assigned to each other the likest first, and weigh the more the
 * fewer customers have them.
 *
 * `near`: what they share is four fifths of the whole; `far`: half of it, or nearly all of the shorter one.
 *
 * @param counts customers by word.
 */
export function phrasePairs(phrases: Phrases, counts: Uint32Array, rowCount: number) {
  const weights = Float64Array.from(counts, (count) => Math.log((rowCount + 1) / (count + 0.5)) + 0.1);
  const cache = new PairCache((one, other) => compare(phrases, weights, one, other));
  return {
    likeness: (one: number, other: number) => (cache.get(one, other) & likenessMask) as Likeness,
    numbersDiffer: (one: number, other: number) => (cache.get(one, other) & conflictBit) !== 0,
    rarestWord: (one: number, other: number) => cache.get(one, other) >> wordShift,
  };
}

function compare(phrases: Phrases, weights: Float64Array, one: number, other: number): number {
  const { vocabulary } = phrases;
  const mine = phrases.words(one);
  const theirs = phrases.words(other);
  const found = assign(mine, theirs, (word, candidate) => likenessOf(vocabulary, word, candidate));
  let shared = 0;
  let word = 0;
  for (const [place, { alike }] of found.entries()) {
    const weight = weights[mine[place]];
    shared += worth[alike] * weight;
    if (alike >= Likeness.near && (word === 0 || weight > weights[word])) word = mine[place];
  }
  const total = (codes: Int32Array) => codes.reduce((sum, code) => sum + weights[code], 0);
  const whole = [total(mine), total(theirs)];
  const conflict = numbersConflict(phrases, mine, theirs) ? conflictBit : 0;
  const dice = (2 * shared) / (whole[0] + whole[1]);
  const contained = shared / Math.min(whole[0], whole[1]);
  const joined = joinedLikeness(phrases.joined(one), phrases.joined(other));
  let result: Likeness = Likeness.none;
  if (dice >= 0.5 || contained >= 0.85) result = Likeness.far;
  if (dice >= 0.8 || joined === Likeness.near) result = Likeness.near;
  if (dice >= 0.999 || joined === Likeness.same) result = Likeness.same;
  return result | conflict | (word << wordShift);
}

const worth: Readonly<Record<Likeness, number>> = { 0: 0, 1: 0.5, 2: 0.85, 3: 1 };

interface Assigned {
  readonly alike: Likeness;
}

/** For each word its partner's likeness: same words first, then near, then far; nobody has two partners. */
function assign(
  mine: Int32Array,
  theirs: Int32Array,
  alikeOf: (one: number, other: number) => Likeness,
): readonly Assigned[] {
  const assigned = Array.from(mine, () => ({ alike: Likeness.none as Likeness }));
  const isTaken = new Uint8Array(theirs.length);
  const alike = Array.from(mine, (one) => Array.from(theirs, (other) => alikeOf(one, other)));
  for (const wanted of [Likeness.same, Likeness.near, Likeness.far]) {
    for (const [place, row] of alike.entries()) {
      if (assigned[place].alike > 0) continue;
      const partner = row.findIndex((likeness, at) => likeness === wanted && isTaken[at] === 0);
      if (partner < 0) continue;
      assigned[place].alike = wanted;
      isTaken[partner] = 1;
    }
  }
  return assigned;
}

/** `north point` is `northpoint`. */
function joinedLikeness(one: string, other: string): Likeness {
  if (/\d/.test(one) || /\d/.test(other)) return one === other ? Likeness.same : Likeness.none;
  return likeness(one, other);
}

function numbersConflict({ vocabulary }: Phrases, mine: Int32Array, theirs: Int32Array): boolean {
  const numbers = (codes: Int32Array) =>
    [...codes].map((code) => vocabulary.word(code)).filter((word) => /^\d+\p{L}?$/u.test(word));
  const [one, other] = [numbers(mine), numbers(theirs)];
  const hasOwn = (own: readonly string[], others: readonly string[]) =>
    own.some((number) => !others.includes(number));
  return hasOwn(one, other) && hasOwn(other, one);
}
