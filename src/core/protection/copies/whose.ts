import { codeOf } from "./code";
import type { Decoy } from "./decoys";
import { markOf, unmarked } from "./mark";

/** A copy that was given out. */
export interface GivenCopy {
  readonly id: string;
  /** Who got it. */
  readonly owner: string;
  /** When it was made, days since 1970-01-01. */
  readonly day: number;
  readonly customers: number;
  readonly decoys: readonly Decoy[];
}

/** What the main book remembers of the copies made of it. */
export interface CopyRegister {
  readonly secret: string;
  readonly copies: readonly GivenCopy[];
}

export interface Suspicion {
  readonly id: string;
  readonly owner: string;
  /** Values that carry the mark of this copy, of those that carry any. */
  readonly matching: number;
  /** Its decoy customers found by their phones. */
  readonly decoys: number;
  /** How likely a list that has nothing to do with this copy would match as well, 0–1. */
  readonly chance: number;
}

export interface WhoseAnswer {
  /** Different values of the fragment that carry a mark. */
  readonly values: number;
  /** Absent where nothing can be said. */
  readonly named?: Suspicion;
  /** Every copy, the likeliest first. */
  readonly copies: readonly Suspicion[];
}

/** A copy is named only where chance would do so in fewer than one of a thousand million cases, all copies together. */
const falseAlarm = 1e-9;

/**
 * From which copy does a fragment come?
 *
 * Values that have nothing to do with a copy match it one time in two, so the number of matches is binomial and its upper
 * tail is the chance of accusing wrongly. A phone of a decoy exists nowhere else. Nobody is named where two copies pass
 * or the chance is larger than one in a thousand million.
 *
 * @param texts the fragment's cells in any order; columns may lack, phones may be rewritten.
 */
export function whose(texts: Iterable<string>, { secret, copies }: CopyRegister): WhoseAnswer {
  const { marks, digits } = readFragment(texts);
  const suspicions = copies
    .map(({ id, owner, decoys }): Suspicion => {
      const bitOf = codeOf(secret, id);
      let matching = 0;
      for (const [text, mark] of marks) if (bitOf(text) === mark) matching++;
      const caught = decoys.filter(({ phone }) => digits.has(lastDigits(phone))).length;
      const byMarks = upperTail(marks.size, matching);
      return { id, owner, matching, decoys: caught, chance: Math.min(1, byMarks * falseAlarm ** caught) };
    })
    .toSorted((one, other) => one.chance - other.chance);
  const guilty = suspicions.filter(({ chance }) => chance * copies.length < falseAlarm);
  return { values: marks.size, copies: suspicions, ...(guilty.length === 1 && { named: guilty[0]! }) };
}

/** Marks by value, those left out that stand there with both; and every number that may be a phone. */
function readFragment(texts: Iterable<string>) {
  const marks = new Map<string, 0 | 1>();
  const torn = new Set<string>();
  const digits = new Set<string>();
  for (const text of texts) {
    if (/\d{4}/.test(text.replace(/\D/g, ""))) digits.add(lastDigits(text));
    const mark = markOf(text);
    if (mark === undefined) continue;
    const value = unmarked(text);
    const known = marks.get(value);
    if (known !== undefined && known !== mark) torn.add(value);
    marks.set(value, mark);
  }
  for (const value of torn) marks.delete(value);
  return { marks, digits };
}

/** Nine digits tell phones apart in every plan and are left whatever stands before them. */
const lastDigits = (phone: string) => phone.replace(/\D/g, "").slice(-9);

/**
 * How likely `count` tosses of a coin show at least `heads` heads.
 *
 * @example
 * upperTail(3, 2); // 0.5
 */
export function upperTail(count: number, heads: number): number {
  // From the end: the terms grow until the middle, so nothing small is lost.
  let term = 2 ** -count;
  if (term === 0) return upperTailOfMany(count, heads);
  let sum = 0;
  for (let tails = 0; tails <= count - heads; tails++) {
    sum += term;
    term = (term * (count - tails)) / (tails + 1);
  }
  return Math.min(1, sum);
}

/** Hoeffding's bound, for so many tosses that 2^-count is no number any more. */
function upperTailOfMany(count: number, heads: number): number {
  const excess = heads / count - 0.5;
  return excess <= 0 ? 1 : Math.exp(-2 * count * excess * excess);
}
