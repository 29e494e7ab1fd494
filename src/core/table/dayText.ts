/** Dates typed as text: `31.12.2025`, `12/31/25`, `2025-12-31T23:59:59Z`, `5. ledna 2025`, `Jan 5, 2025`. */
import { dayOf } from "../day";
import { monthOf } from "./months";
import type { DateOrder } from "./recognition";

/** The day by each order of day and month; NaN where that order gives no day. Equal where there is no doubt. */
export interface DayReadings {
  readonly dmy: number;
  readonly mdy: number;
}

/**
 * Reads a date in both orders.
 *
 * Dots are day first, month names and `2025-12-31` speak for themselves; slashes and dashes can be read both ways.
 * A time of day behind the date is dropped, and so is its zone: the day is the one that was written.
 * Years of two digits: 00–29 are 20xx, 30–99 are 19xx, as in Excel.
 *
 * @example
 * dayReadings("31.12.2025"); // { dmy: 20453, mdy: 20453 }
 * dayReadings("12/31/2025"); // { dmy: NaN, mdy: 20453 }
 */
export function dayReadings(text: string): DayReadings {
  const written = text.trim();
  if (written.length < 6 || written.length > 60) return unreadable;
  const numeric = byNumbers(written);
  return numeric ?? sure(byMonthName(written));
}

/**
 * The day of a text; NaN where it is none, or where only `order` could tell and it is not given.
 *
 * A date with one possible reading is read so whatever the order: `12/31/2025` is the last of December.
 *
 * @returns days since 1970-01-01.
 *
 * @example
 * parseDay("5 января 2025 г."); // 20093
 * parseDay("02/01/2025", "mdy"); // 20120
 * parseDay("02/01/2025"); // NaN
 */
export function parseDay(text: string, order?: DateOrder): number {
  const { dmy, mdy } = dayReadings(text);
  if (dmy === mdy || Number.isNaN(mdy)) return dmy;
  if (Number.isNaN(dmy)) return mdy;
  return order === undefined ? Number.NaN : order === "dmy" ? dmy : mdy;
}

const unreadable: DayReadings = { dmy: Number.NaN, mdy: Number.NaN };

/** What may stand behind a date: a time of day with or without zone, the Russian г. */
const rest = String.raw`\s*(?:г\.?|года)?(?:[T,\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?)?$`;

const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${rest}`, "i");
const compact = new RegExp(String.raw`^((?:19|20)\d{2})(\d{2})(\d{2})${rest}`, "i");
const yearLast = new RegExp(String.raw`^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})${rest}`, "i");
const dayThenName = new RegExp(
  String.raw`^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(\p{L}+\.?)[\s,-]*(\d{4}|\d{2})${rest}`,
  "iu",
);
const nameThenDay = new RegExp(
  String.raw`^(\p{L}+\.?)[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})${rest}`,
  "iu",
);

/** Undefined when the text is not a date in numbers. */
function byNumbers(text: string): DayReadings | undefined {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57) return undefined;
  const iso = yearFirst.exec(text);
  if (iso) return sure(day(iso[1]!, iso[3]!, iso[4]!));
  const last = yearLast.exec(text);
  if (last) {
    const dmy = day(last[4]!, last[3]!, last[1]!);
    return last[2] === "." ? sure(dmy) : { dmy, mdy: day(last[4]!, last[1]!, last[3]!) };
  }
  const run = compact.exec(text);
  return run ? sure(day(run[1]!, run[2]!, run[3]!)) : undefined;
}

function byMonthName(text: string): number {
  const dayFirst = dayThenName.exec(text);
  if (dayFirst) return day(dayFirst[3]!, String(monthOf(dayFirst[2]!)), dayFirst[1]!);
  const monthFirst = nameThenDay.exec(text);
  return monthFirst ? day(monthFirst[3]!, String(monthOf(monthFirst[1]!)), monthFirst[2]!) : Number.NaN;
}

function sure(day: number): DayReadings {
  return Number.isNaN(day) ? unreadable : { dmy: day, mdy: day };
}

/** NaN for a day the month does not have. */
function day(yearText: string, monthText: string, dateText: string): number {
  const year = yearText.length === 2 ? fullYear(Number(yearText)) : Number(yearText);
  const month = Number(monthText);
  const date = Number(dateText);
  if (month < 1 || month > 12 || date < 1 || date > daysIn(month, year)) return Number.NaN;
  return dayOf(year, month, date);
}

function fullYear(twoDigits: number): number {
  return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
