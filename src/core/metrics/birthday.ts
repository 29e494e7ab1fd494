import { dateOf, dayNumber, monthOf } from "./civil";

/**
 * The day of a birthday in a year; someone born on 29 February has it on the 28th in common years.
 *
 * @param born day of birth, days since 1970-01-01.
 *
 * @example
 * birthdayIn(2023, 11016); // 19416
 */
export function birthdayIn(year: number, born: number): number {
  const month = monthOf(born);
  const date = dateOf(born);
  return month === 2 && date === 29 && !isLeap(year) ? dayNumber(year, 2, 28) : dayNumber(year, month, date);
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
