/** Is more or less of a product sold than before? */
import type { CountedLines } from "../metrics/countedLines";
import type { MetricFacts } from "../metrics/facts";
import { RowKind } from "../metrics/rowKinds";

/** Thirteen weeks, so that both spans have the same weekdays. */
export const spanDays = 91;
const yearDays = 364;

export interface Trends {
  /** By product: sales of the last thirteen weeks against those before, 0 for the same; NaN where it cannot be told. */
  readonly change: Float64Array;
  /** 1 where they are compared with the same weeks a year earlier, which takes the season out. */
  readonly toYearBefore: Uint8Array;
  /** Sales of the last thirteen weeks. */
  readonly recent: Float64Array;
  /** Sales of the same weeks a year earlier. */
  readonly yearBefore: Float64Array;
}

/**
 * Compares with the same weeks a year earlier where the product was sold by then, else with the thirteen weeks before;
 * nothing is said of a product first sold within the weeks compared with, nor of one that sold nothing in them.
 */
export function trends(
  { orders, asOfDay }: MetricFacts,
  { offsets, rows, worths, kinds }: CountedLines,
  firstDay: Float64Array,
): Trends {
  const days = orders.columns.orderDay!.days;
  const count = offsets.length - 1;
  const change = new Float64Array(count).fill(Number.NaN);
  const toYearBefore = new Uint8Array(count);
  const recent = new Float64Array(count);
  const yearBefore = new Float64Array(count);
  for (let product = 0; product < count; product++) {
    let before = 0;
    for (let line = offsets[product]; line < offsets[product + 1]; line++) {
      if (kinds[line] !== RowKind.sale) continue;
      const age = asOfDay - Math.floor(days[rows[line]]);
      if (age < spanDays) recent[product] += worths[line];
      else if (age < 2 * spanDays) before += worths[line];
      else if (age >= yearDays && age < yearDays + spanDays) yearBefore[product] += worths[line];
    }
    const soldSince = asOfDay - firstDay[product];
    const isOld = soldSince >= yearDays + spanDays - 1;
    const base = isOld ? yearBefore[product] : soldSince >= 2 * spanDays - 1 ? before : 0;
    if (!(base > 0)) continue;
    toYearBefore[product] = Number(isOld);
    change[product] = Math.round((recent[product] / base - 1) * 1e6) / 1e6;
  }
  return { change, toYearBefore, recent, yearBefore };
}
