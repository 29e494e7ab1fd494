/**
 * ABC analysis: rank items by value, then cut the ranking by cumulative share.
 *
 * Source: H. F. Dickie, "ABC Inventory Analysis Shoots for Dollars, not Pennies",
 * Factory Management and Maintenance 109(7), 1951, 92-94.
 */
import { InputError } from "../errors";
import { type AbcCutoffs, customaryCutoffs } from "./abcCutoffs";
import type { Evidence } from "./classification";
import { rankDescending } from "./rankDescending";
import type { Classified, Segment } from "./segment";
import { percent } from "./thresholds";

export const abcClasses = ["A", "B", "C"] as const;
export type AbcClass = (typeof abcClasses)[number];

/** Two columns of length n, row for row with the values they were made from. */
export interface AbcColumns {
  readonly abcClass: readonly AbcClass[];
  /** Part of the total held by this item and every item ranked above it; 0 to 1, 1 where worth nothing. */
  readonly cumulativeShare: Float64Array;
}

const why = ["share", "worthNothing"] as const;
type AbcSegment = Segment<AbcClass, (typeof why)[number], AbcCutoffs>;

/** What the ABC segments of customers have in common. */
export const abcRule = {
  text: "abc",
  classes: abcClasses,
  why,
  defaults: customaryCutoffs,
  params: ({ a, b }) => ({ a: percent(a), b: percent(b) }),
  moved: ({ a, b }, factor) => ({ a: beyond(a, factor), b: beyond(b, factor) }),
} as const satisfies Partial<AbcSegment>;

/** The customers who bring the first 80 % of revenue, the next 15 %, and the rest; the cutoffs are a setting. */
export const abc = {
  ...abcRule,
  id: "abc",
  needs: [],
  classify: ({ metrics }: Pick<Evidence, "metrics">, cutoffs) => abcWithReasons(metrics.monetary, cutoffs),
} as const satisfies AbcSegment;

/**
 * ABC classes that can say why.
 *
 * @param value by customer, in one unit; NaN is worth nothing.
 */
export function abcWithReasons(
  value: Float64Array,
  cutoffs: AbcCutoffs,
): Classified<(typeof why)[number]> & Pick<AbcColumns, "cumulativeShare"> {
  const known = value.some(Number.isNaN) ? value.map((amount) => (Number.isNaN(amount) ? 0 : amount)) : value;
  const { classOf, cumulativeShare } = classesAndShares(known, cutoffs);
  return {
    classOf,
    cumulativeShare,
    why: (row) =>
      known[row] > 0
        ? { key: "share", params: { value: known[row], held: percent(cumulativeShare[row]) } }
        : { key: "worthNothing", params: { value: known[row] } },
  };
}

/** A cutoff moved so that what is left above it shrinks by the factor: it never reaches 1. */
const beyond = (cutoff: number, factor: number) =>
  factor >= 1 ? 1 - (1 - cutoff) / factor : cutoff * factor;

/**
 * Classifies items by their part in the total value.
 *
 * The item that crosses a cutoff stays in the higher class, so any sales at all make an A.
 * Items of equal value share a class, so row order cannot change the answer.
 * Items worth zero or less (returns, samples) are C and add nothing to the total.
 *
 * @param value n finite amounts in one currency, e.g. revenue per product.
 * @throws InputError `abc.cutoffs` unless 0 < a < b < 1.
 * @throws InputError `abc.value` at the first amount that is not finite; `row` is 0-based.
 *
 * @example
 * classifyAbc(Float64Array.of(15, 80, 5)).abcClass; // ["B", "A", "C"]
 */
export function classifyAbc(value: Float64Array, cutoffs?: AbcCutoffs): AbcColumns {
  const { classOf, cumulativeShare } = classesAndShares(value, cutoffs);
  return { abcClass: Array.from(classOf, (place) => abcClasses[place]), cumulativeShare };
}

function classesAndShares(value: Float64Array, cutoffs: AbcCutoffs = customaryCutoffs) {
  requireCutoffs(cutoffs);
  requireFinite(value);

  const ranking = rankDescending(value);
  const held = runningTotal(value, ranking);
  const total = held.at(-1) ?? 0;

  const classOf = new Uint8Array(value.length).fill(abcClasses.indexOf("C"));
  const cumulativeShare = new Float64Array(value.length).fill(1);
  let heldAbove = 0; // by items worth strictly more than this one

  for (let rank = 0; rank < ranking.length; rank++) {
    const row = ranking[rank];
    if (value[row] <= 0) break;
    if (rank > 0 && value[row] < value[ranking[rank - 1]]) heldAbove = held[rank - 1];
    classOf[row] = placeStartingAt(heldAbove / total, cutoffs);
    cumulativeShare[row] = held[rank] / total;
  }
  return { classOf, cumulativeShare };
}

/** Place in `abcClasses`. */
function placeStartingAt(share: number, { a, b }: AbcCutoffs): number {
  return Number(share >= a) + Number(share >= b);
}

/** By rank: the value of that item and all above it, negatives counted as zero. */
function runningTotal(value: Float64Array, ranking: Uint32Array): Float64Array {
  const held = new Float64Array(ranking.length);
  let sum = 0;
  for (let rank = 0; rank < ranking.length; rank++) held[rank] = sum += Math.max(0, value[ranking[rank]]);
  return held;
}

function requireCutoffs({ a, b }: AbcCutoffs): void {
  if (!(0 < a && a < b && b < 1)) throw new InputError("abc.cutoffs", { a, b });
}

function requireFinite(value: Float64Array): void {
  const row = value.findIndex((amount) => !Number.isFinite(amount));
  if (row >= 0) throw new InputError("abc.value", { row });
}
