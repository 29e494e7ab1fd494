/** Days, ISO weeks, months, quarters and years, numbered so that neighbours differ by one. */
import { dayOf } from "../day";

export const periodUnits = ["day", "week", "month", "quarter", "year"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/**
 * Number of the period in which a day lies. Weeks begin on Monday, as in ISO 8601.
 *
 * @param day days since 1970-01-01.
 *
 * @example periodAt(20453, "month"); // 24311
 */
export function periodAt(day: number, unit: PeriodUnit): number {
  if (unit === "day") return day;
  // 1970-01-01 was a Thursday.
  if (unit === "week") return Math.floor((day + 3) / 7);
  const { year, month } = dateOf(day);
  if (unit === "year") return year;
  return unit === "month" ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3);
}

/**
 * The day a period begins with; its last one is the day before the next begins.
 *
 * @example firstDayOf(24311, "month"); // 20423
 */
export function firstDayOf(period: number, unit: PeriodUnit): number {
  if (unit === "day") return period;
  if (unit === "week") return period * 7 - 3;
  if (unit === "year") return dayOf(period, 1, 1);
  const perYear = unit === "month" ? 12 : 4;
  const year = Math.floor(period / perYear);
  return dayOf(year, (period - year * perYear) * (12 / perYear) + 1, 1);
}

/**
 * The same period a year before: the date, the ISO week of that number, the month, the quarter.
 *
 * NaN where there is none: 29 February, and week 53 after a year of 52.
 *
 * @example yearBefore(24311, "month"); // 24299
 */
export function yearBefore(period: number, unit: PeriodUnit): number {
  if (unit === "month") return period - 12;
  if (unit === "quarter") return period - 4;
  if (unit === "year") return period - 1;
  if (unit === "day") {
    const { year, month, date } = dateOf(period);
    const before = dayOf(year - 1, month, date);
    return dateOf(before).date === date ? before : Number.NaN;
  }
  const { year, week } = isoWeek(period);
  const before = firstWeekOf(year - 1) + week - 1;
  return before < firstWeekOf(year) ? before : Number.NaN;
}

/**
 * Where a period lies in its year: `place` counts from 0. The year of a week is that of its Thursday; days are placed as
 * if every month had 31.
 */
export interface YearPlace {
  readonly year: number;
  readonly place: number;
}

/** @example placeInYear(24311, "month"); // { year: 2025, place: 11 } */
export function placeInYear(period: number, unit: PeriodUnit): YearPlace {
  if (unit === "week") {
    const { year, week } = isoWeek(period);
    return { year, place: week - 1 };
  }
  if (unit === "year") return { year: period, place: 0 };
  if (unit === "day") {
    const { year, month, date } = dateOf(period);
    return { year, place: (month - 1) * 31 + date - 1 };
  }
  const perYear = unit === "month" ? 12 : 4;
  const year = Math.floor(period / perYear);
  return { year, place: period - year * perYear };
}

/** Monday is 0. */
export const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;

export function dateOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const instant = new Date(day * 86_400_000);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() };
}

function isoWeek(period: number): { readonly year: number; readonly week: number } {
  const thursday = period * 7;
  const { year } = dateOf(thursday);
  return { year, week: period - firstWeekOf(year) + 1 };
}

/** The week with 4 January in it. */
const firstWeekOf = (year: number) => periodAt(dayOf(year, 1, 4), "week");
