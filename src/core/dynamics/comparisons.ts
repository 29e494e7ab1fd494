/** A figure beside itself: the period before, the year before, the year so far. */
import { placeInYear, yearBefore } from "./periods";
import type { SalesSeries } from "./salesSeries";

/** With what a period is compared. */
export type ComparedWith = "previous" | "yearBefore";

/** By period. NaN where one of the two periods is incomplete or there is none. */
export interface Changes {
  readonly difference: Float64Array;
  /** Difference by the earlier value; NaN where that is not above zero. */
  readonly share: Float64Array;
}

/** How did the values change to the period before, or to the same one a year before? */
export function changesTo(
  { unit, firstPeriod, count, isComplete }: SalesSeries,
  values: Float64Array,
  compared: ComparedWith,
): Changes {
  const difference = new Float64Array(count).fill(Number.NaN);
  const share = new Float64Array(count).fill(Number.NaN);
  for (let at = 0; at < count; at++) {
    const period = firstPeriod + at;
    const other = (compared === "previous" ? period - 1 : yearBefore(period, unit)) - firstPeriod;
    if (!(other >= 0) || !isComplete[at] || !isComplete[other]) continue;
    difference[at] = values[at] - values[other];
    if (values[other] > 0) share[at] = difference[at] / values[other];
  }
  return { difference, share };
}

/** Periods a moving average is taken over: a week of days, a month of weeks, a quarter of months, a year of quarters. */
const averaged = { day: 7, week: 4, month: 3, quarter: 4, year: 3 } as const;

/** The mean of a period and those just before it; NaN until there are enough complete ones. */
export function movingAverage({ unit, isComplete }: SalesSeries, values: Float64Array): Float64Array {
  const span = averaged[unit];
  return values.map((_, at) => {
    if (at + 1 < span) return Number.NaN;
    let sum = 0;
    for (let back = 0; back < span; back++) {
      if (!isComplete[at - back]) return Number.NaN;
      sum += values[at - back];
    }
    return sum / span;
  });
}

/** By period: the year up to and including it. */
export interface YearToDate {
  readonly sum: Float64Array;
  /** The same part of the year before; NaN where the series does not have all of it. */
  readonly lastYear: Float64Array;
}

/** What the year brought so far, beside the year before. An incomplete last period counts, but is not compared. */
export function yearToDate(
  { unit, firstPeriod, count, isComplete }: SalesSeries,
  values: Float64Array,
): YearToDate {
  const sum = new Float64Array(count);
  const lastYear = new Float64Array(count).fill(Number.NaN);
  /** By place in the year, of the year at hand and the one before; whole where it begins with the year's first period. */
  let current = { sums: [] as number[], isWhole: false };
  let before = current;
  for (let at = 0; at < count; at++) {
    const { place } = placeInYear(firstPeriod + at, unit);
    if (place === 0 || at === 0) {
      before = current;
      current = { sums: [], isWhole: place === 0 && isComplete[at] === 1 };
    }
    sum[at] = (at > 0 && place > 0 ? sum[at - 1] : 0) + values[at];
    current.sums[place] = sum[at];
    if (unit === "year" || !before.isWhole || !isComplete[at]) continue;
    // 29 February and week 53 have none before them: then the year before stands where it stood last.
    for (let back = place; back >= 0 && Number.isNaN(lastYear[at]); back--) {
      lastYear[at] = before.sums[back] ?? Number.NaN;
    }
  }
  return { sum, lastYear };
}
