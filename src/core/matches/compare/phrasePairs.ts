import type { Phrases } from "../normalise/phrases";
import { lettersApart, lettersIn } from "./letterBits";
import { PairCache } from "./pairCache";
import { Likeness, likeness } from "./similarity";
import { wordLikeness } from "./wordPairs";

const likenessMask = 3;
const conflictBit = 4;
const wordShift = 3;

/** How phrases of one kind compare, see `phrasePairs`. */
export interface PhrasePairs {
  likeness(one: number, other: number): Likeness;
  /** Both have numbers that the other has not. */
  numbersDiffer(one: number, other: number): boolean;
  /** Of the words that both have the one that fewest customers have; 0 where they share none. */
  rarestWord(one: number, other: number): number;
}

/**
 * Compares sets of words, each pair once: words are assigned to each other the likest first, and weigh the more the
 * fewer customers have them.
 *
 * `near`: what they share is four fifths of the whole; `far`: half of it, or nearly all of the shorter one.
 *
 * @param counts customers by word.
 */
export function phrasePairs(phrases: Phrases, counts: Uint32Array, rowCount: number): PhrasePairs {
  const { vocabulary } = phrases;
  // Numbers are judged by `numbersDiffer`: `Pharmacy 5` and `Pharmacy 6` are alike in all but that.
  const weights = Float64Array.from(counts, (count, word) =>
    isNumber(vocabulary.word(word)) ? numberWeight : Math.log((rowCount + 1) / (count + 0.5)) + 0.1,
  );
  const likenessOf = wordLikeness(vocabulary);
  const totals = new Float64Array(phrases.size);
  const letters = new Int32Array(phrases.size);
  const hasNumber = new Uint8Array(phrases.size);
  for (let code = 1; code < phrases.size; code++) {
    for (const word of phrases.words(code)) {
      totals[code] += weights[word];
      if (isNumber(vocabulary.word(word))) hasNumber[code] = 1;
    }
    letters[code] = lettersIn(phrases.joined(code));
  }
  const partners = new Int32Array(256);
  const cache = new PairCache(compare);
  return {
    likeness: (one, other) => (cache.get(one, other) & likenessMask) as Likeness,
    numbersDiffer: (one, other) => (cache.get(one, other) & conflictBit) !== 0,
    rarestWord: (one, other) => cache.get(one, other) >> wordShift,
  };

  function compare(one: number, other: number): number {
    const mine = phrases.words(one);
    const theirs = phrases.words(other);
    const isFarApart = lettersApart(letters[one], letters[other]) > mostApart;
    if (isFarApart && !shareWord(mine, theirs)) return Likeness.none;
    let shared = 0;
    let word = 0;
    assign(mine, theirs, isFarApart);
    for (let at = 0; at < mine.length; at++) {
      const alike = partners[at];
      if (alike === 0) continue;
      const weight = weights[mine[at]];
      shared += worth[alike] * weight;
      if (alike >= Likeness.near && (word === 0 || weight > weights[word])) word = mine[at];
    }
    const dice = (2 * shared) / (totals[one] + totals[other]);
    const contained = shared / Math.min(totals[one], totals[other]);
    const isJoinable = !isFarApart && dice < 0.999;
    const joined = isJoinable ? joinedLikeness(phrases.joined(one), phrases.joined(other)) : Likeness.none;
    let result: Likeness = Likeness.none;
    if (dice >= 0.5 || contained >= 0.85) result = Likeness.far;
    if (dice >= 0.8 || joined === Likeness.near) result = Likeness.near;
    if (dice >= 0.999 || joined === Likeness.same) result = Likeness.same;
    if (result === Likeness.none) return result;
    const haveNumbers = hasNumber[one] === 1 && hasNumber[other] === 1;
    const conflict = haveNumbers && numbersConflict(phrases, mine, theirs) ? conflictBit : 0;
    return result | conflict | (word << wordShift);
  }

  /**
   * Notes in `partners`, for each of my words, how like its partner is: same words first, then near, then far; nobody
   * has two partners.
   */
  function assign(mine: Int32Array, theirs: Int32Array, onlySame: boolean): void {
    partners.fill(0, 0, mine.length);
    let taken = 0;
    for (let wanted: number = Likeness.same; wanted >= (onlySame ? Likeness.same : Likeness.far); wanted--) {
      for (let at = 0; at < mine.length; at++) {
        if (partners[at] > 0) continue;
        for (let across = 0; across < theirs.length && across < 31; across++) {
          if ((taken & (1 << across)) !== 0 || likenessOf(mine[at], theirs[across]) !== wanted) continue;
          partners[at] = wanted;
          taken |= 1 << across;
          break;
        }
      }
    }
  }
}

const numberWeight = 0.1;
const worth = [0, 0.5, 0.85, 1];
/** Phrases that share no word and have more letters than this apart are not the same mistyped. */
const mostApart = 8;

function shareWord(mine: Int32Array, theirs: Int32Array): boolean {
  for (const word of mine) if (theirs.includes(word)) return true;
  return false;
}

function isNumber(word: string): boolean {
  return /^\d+\p{L}?$/u.test(word);
}

/** `north point` is `northpoint`. */
function joinedLikeness(one: string, other: string): Likeness {
  if (Math.abs(one.length - other.length) > 2) return Likeness.none;
  const alike = likeness(one, other);
  return alike >= Likeness.near ? alike : Likeness.none;
}

function numbersConflict({ vocabulary }: Phrases, mine: Int32Array, theirs: Int32Array): boolean {
  const numbers = (codes: Int32Array) => [...codes].map((code) => vocabulary.word(code)).filter(isNumber);
  const [one, other] = [numbers(mine), numbers(theirs)];
  const hasOwn = (own: readonly string[], others: readonly string[]) =>
    own.some((number) => !others.includes(number));
  return hasOwn(one, other) && hasOwn(other, one);
}
