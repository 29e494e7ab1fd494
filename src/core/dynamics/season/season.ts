/** Season and trend of the sales: by month, by weekday, and without either. */
import type { DailySales } from "../dailySales";
import { placeInYear, weekdayOf } from "../periods";
import type { SalesSeries } from "../salesSeries";
import { adjusted, type SeasonalIndices, seasonalIndices } from "./seasonalIndices";

export interface Season {
  /** January first; absent under two years of complete months. */
  readonly byMonth?: SeasonalIndices;
  /** Monday first; absent under four weeks. */
  readonly byWeekday?: SeasonalIndices;
  /** Complete months there are. */
  readonly months: number;
  /** Revenue of the complete months without its season, by month from `firstMonth` on; absent as `byMonth` is. */
  readonly adjusted?: Float64Array;
  readonly firstMonth: number;
}

export const monthsNeeded = 24;
/** Two weeks would do for an average, but not to say how sure it is. */
const daysNeeded = 28;

/** Seasonal indices of revenue, from complete months and from days. */
export function season(months: SalesSeries, { firstDay, days, revenue }: DailySales): Season {
  const { values, firstPeriod } = completePart(months, months.figures.revenue);
  const firstPlace = values.length > 0 ? placeInYear(firstPeriod, "month").place : 0;
  const byMonth = values.length >= monthsNeeded ? seasonalIndices(values, 12, firstPlace) : undefined;
  const byWeekday = days >= daysNeeded ? seasonalIndices(revenue, 7, weekdayOf(firstDay)) : undefined;
  return {
    months: values.length,
    firstMonth: firstPeriod,
    ...(byMonth && { byMonth, adjusted: adjusted(values, byMonth, firstPlace) }),
    ...(byWeekday && { byWeekday }),
  };
}

/** The complete periods and the number of the first of them. */
export function completePart(
  { firstPeriod, count, isComplete }: SalesSeries,
  values: Float64Array,
): { readonly values: Float64Array; readonly firstPeriod: number } {
  const from = count > 0 && isComplete[0] === 0 ? 1 : 0;
  const end = count > from && isComplete[count - 1] === 0 ? count - 1 : count;
  return { values: values.subarray(from, Math.max(from, end)), firstPeriod: firstPeriod + from };
}
