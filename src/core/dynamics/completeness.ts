/** Whether the days before the first sale and after the as-of day may hide sales. */
import { quantiles } from "../segments/quantile";

/** Of the pauses between days with sales, so many are not longer than a usual one. */
const usualShare = 0.95;

/**
 * How long is a usual pause between two days with sales?
 *
 * A shop that sells on weekdays has pauses of three days, so a month that ends on a Sunday is complete on its last
 * Friday; one that writes down monthly totals has pauses of 31 days.
 *
 * @param sold by day: whether anything was sold.
 * @returns days; 1 where no pause is longer, and for less than two days with sales.
 *
 * @example usualPauseDays(Uint8Array.of(1, 1, 0, 0, 1, 1)); // 2.8
 */
export function usualPauseDays(sold: Uint8Array): number {
  const pauses: number[] = [];
  let last = -1;
  for (const [day, any] of sold.entries()) {
    if (any === 0) continue;
    if (last >= 0) pauses.push(day - last);
    last = day;
  }
  return pauses.length === 0 ? 1 : quantiles(Float64Array.from(pauses), [usualShare])[0];
}

/** Whether a period that runs until its last but so many days may be over: no more are missing than in a usual pause. */
export const isOver = (missingDays: number, usualPause: number) =>
  missingDays <= 0 || missingDays < usualPause;

/** A year that lacks its first week is a year all the same, a month is not a month. */
const spareShare = 0.03;

/** Whether a period may be whole whose first days are missing. */
export const isWhole = (missingDays: number, usualPause: number, periodDays: number) =>
  isOver(missingDays - periodDays * spareShare, usualPause);
