/** Is more or less of a product sold than before? */
import type { CountedLines } from "../metrics/countedLines";
import type { MetricFacts } from "../metrics/facts";
import { RowKind } from "../metrics/rowKinds";

const { sale } = RowKind;

/** Thirteen weeks, so that both spans have the same weekdays. */
export const spanDays = 91;
/** 52 weeks. */
export const yearDays = 364;

export interface Trends {
  /** By product: sales of the last thirteen weeks against those before, 0 for the same; NaN where it cannot be told. */
  readonly change: Float64Array;
  /** 1 where they are compared with the same weeks a year earlier, which takes the season out. */
  readonly toYearBefore: Uint8Array;
  /** Rows of sale in the last thirteen weeks, and in those compared with. */
  readonly recentRows: Uint32Array;
  readonly baseRows: Uint32Array;
  /** Rows of sale in the same weeks a year earlier, and in the year up to the last thirteen weeks. */
  readonly yearBeforeRows: Uint32Array;
  readonly yearRows: Uint32Array;
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
  const recentRows = new Uint32Array(count);
  const baseRows = new Uint32Array(count);
  const yearBeforeRows = new Uint32Array(count);
  const yearRows = new Uint32Array(count);
  for (let product = 0; product < count; product++) {
    let recent = 0;
    let before = 0;
    let beforeRows = 0;
    let yearBefore = 0;
    for (let line = offsets[product]; line < offsets[product + 1]; line++) {
      if (kinds[line] !== sale) continue;
      const age = asOfDay - Math.floor(days[rows[line]]);
      if (age >= spanDays && age < yearDays + spanDays) yearRows[product]++;
      if (age < spanDays) {
        recent += worths[line];
        recentRows[product]++;
      } else if (age < 2 * spanDays) {
        before += worths[line];
        beforeRows++;
      } else if (age >= yearDays && age < yearDays + spanDays) {
        yearBefore += worths[line];
        yearBeforeRows[product]++;
      }
    }
    const soldSince = asOfDay - firstDay[product];
    const isOld = soldSince >= yearDays + spanDays - 1;
    const base = isOld ? yearBefore : soldSince >= 2 * spanDays - 1 ? before : 0;
    if (!(base > 0)) continue;
    toYearBefore[product] = Number(isOld);
    baseRows[product] = isOld ? yearBeforeRows[product] : beforeRows;
    change[product] = Math.round((recent / base - 1) * 1e6) / 1e6;
  }
  return { change, toYearBefore, recentRows, baseRows, yearBeforeRows, yearRows };
}
