/** How evenly things sell from month to month. */
import { dateOf, monthNumber } from "../metrics/civil";
import { monthNumbers } from "../metrics/monthNumbers";
import { seasonIndices } from "./seasonIndices";

/** What was sold when: item i has the events `offsets[i]` to `offsets[i + 1] - 1`. */
export interface Sales {
  readonly offsets: Uint32Array;
  /** By event: calendar months counted through, see `monthNumber`. */
  readonly months: Int32Array;
  /** By event: money or pieces. */
  readonly values: Float64Array;
}

/** The months of events on these days. */
export function monthsOf(days: Int32Array | Float64Array): Int32Array {
  const monthOf = monthNumbers(days);
  const months = new Int32Array(days.length);
  for (let event = 0; event < months.length; event++) months[event] = monthOf(days[event]);
  return months;
}

export interface MonthlyVariation {
  /** By item: standard deviation (population) by mean of its months; NaN where it cannot be told. */
  readonly variation: Float64Array;
  /** By item: months from its first sale on. */
  readonly months: Uint32Array;
}

export interface MonthSettings {
  /** Under so many months nothing is said. */
  readonly fewestMonths: number;
  /** The last month counts when the as-of day is this date of it or later; a month just begun would look weak. */
  readonly lastMonthFromDate: number;
}

/**
 * The coefficient of variation of the monthly sales of each item.
 *
 * Months without sales count as zero from the first sale on, to the month of the as-of day.
 *
 * @param season indices of January to December, to divide the months by before they are compared.
 */
export function monthlyVariation(
  { offsets, months: monthOf, values }: Sales,
  asOfDay: number,
  { fewestMonths, lastMonthFromDate }: MonthSettings,
  season?: Float64Array,
): MonthlyVariation {
  const items = offsets.length - 1;
  const variation = new Float64Array(items).fill(Number.NaN);
  const months = new Uint32Array(items);
  const last = lastMonth(asOfDay, lastMonthFromDate);
  const first = firstMonth(monthOf, last);
  const sums = new Float64Array(Math.max(0, last - first + 1));
  const sold = new Uint8Array(sums.length);
  const touched = new Int32Array(sums.length);

  for (let item = 0; item < items; item++) {
    let found = 0;
    let earliest = sums.length;
    for (let event = offsets[item]; event < offsets[item + 1]; event++) {
      const month = monthOf[event] - first;
      if (month >= sums.length) continue;
      if (sold[month] === 0) {
        sold[month] = 1;
        touched[found++] = month;
        if (month < earliest) earliest = month;
      }
      sums[month] += values[event];
    }
    months[item] = sums.length - earliest;
    if (found > 0 && months[item] >= fewestMonths) variation[item] = variationOf(found, months[item]);
    for (let at = 0; at < found; at++) {
      sums[touched[at]] = 0;
      sold[touched[at]] = 0;
    }
  }
  return { variation, months };

  function variationOf(found: number, count: number): number {
    let total = 0;
    for (let at = 0; at < found; at++) {
      const month = touched[at];
      if (season) sums[month] /= season[calendarMonth(month + first)];
      total += sums[month];
    }
    const mean = total / count;
    let squares = (count - found) * mean * mean;
    for (let at = 0; at < found; at++) squares += (sums[touched[at]] - mean) ** 2;
    if (!(mean > 0)) return Number.NaN;
    // So that the order of adding up cannot push anything over a limit.
    return Math.round((Math.sqrt(squares / count) / mean) * 1e9) / 1e9;
  }
}

/**
 * The season of all sales together: indices of January to December around 1; nothing under two years.
 */
export function seasonOf(
  { months, values }: Pick<Sales, "months" | "values">,
  asOfDay: number,
  { lastMonthFromDate }: MonthSettings,
): Float64Array | undefined {
  const last = lastMonth(asOfDay, lastMonthFromDate);
  const first = firstMonth(months, last);
  const totals = new Float64Array(Math.max(0, last - first + 1));
  for (let event = 0; event < months.length; event++) {
    const month = months[event] - first;
    if (month < totals.length) totals[month] += values[event];
  }
  return seasonIndices(totals, calendarMonth(first));
}

function firstMonth(months: Int32Array, last: number): number {
  let first = last + 1;
  for (let event = 0; event < months.length; event++) if (months[event] < first) first = months[event];
  return first;
}

function lastMonth(asOfDay: number, fromDate: number): number {
  return monthNumber(asOfDay) - (dateOf(asOfDay) >= fromDate ? 0 : 1);
}

/** 0 is January. */
const calendarMonth = (month: number) => ((month % 12) + 12) % 12;
