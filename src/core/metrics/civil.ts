/**
 * Days as year, month and date without objects: asked for by the hundred thousand.
 *
 * Source: the days-to-civil algorithms of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2014.
 */

/** Days from 0000-03-01, where its years begin, to 1970-01-01; days of 400 years. */
const toEpoch = 719_468;
const eraDays = 146_097;

/**
 * A day in one number: (year × 12 + month) × 32 + date, months from 0. NaN for NaN.
 *
 * @param day days since 1970-01-01.
 */
function packedDate(day: number): number {
  const shifted = Math.floor(day) + toEpoch;
  const era = Math.floor(shifted / eraDays);
  const dayOfEra = shifted - era * eraDays;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (eraDays - 1));
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return ((yearOfEra + era * 400) * 12 + monthFromMarch + 2) * 32 + date;
}

/**
 * The calendar year of a day.
 *
 * @example
 * yearOf(-1); // 1969
 */
export const yearOf = (day: number) => Math.floor(packedDate(day) / (12 * 32));

/**
 * The calendar month of a day: 1 is January.
 *
 * @example
 * monthOf(31); // 2
 */
export const monthOf = (day: number) => (Math.floor(packedDate(day) / 32) % 12) + 1;

/**
 * The date of a day within its month.
 *
 * @example
 * dateOf(31); // 1
 */
export const dateOf = (day: number) => packedDate(day) % 32;

/**
 * Calendar months counted through: 0 is January 1970.
 *
 * @example
 * monthNumber(31); // 1
 * monthNumber(-1); // -1
 */
export const monthNumber = (day: number) => Math.floor(packedDate(day) / 32) - 1970 * 12;

/**
 * The day of a date that there is; as `dayOf` without its care for months beyond a year.
 *
 * @example
 * dayNumber(2000, 2, 29); // 11016
 */
export function dayNumber(year: number, month: number, date: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * eraDays + dayOfEra - toEpoch;
}
