import { dayOf } from "../day";

/** Calendar year of a day since 1970-01-01; NaN for NaN. */
export function yearOf(day: number): number {
  return new Date(Math.floor(day) * 86_400_000).getUTCFullYear();
}

/**
 * The day of a birthday in a year; someone born on 29 February has it on the 28th in common years.
 *
 * @param born day of birth, days since 1970-01-01.
 *
 * @example
 * birthdayIn(2023, 11016); // 19416
 */
export function birthdayIn(year: number, born: number): number {
  const birth = new Date(Math.floor(born) * 86_400_000);
  const month = birth.getUTCMonth() + 1;
  const date = birth.getUTCDate();
  return dayOf(year, month, Math.min(date, daysIn(year, month)));
}

const daysIn = (year: number, month: number) => dayOf(year, month + 1, 1) - dayOf(year, month, 1);
