import type { DayColumn } from "../../table/columns";

/** Days of birth as numbers such as 19801231, by row; 0 where missing. */
export function birthDaysOf({ days }: DayColumn): Int32Array {
  return Int32Array.from(days, (day) => (Number.isNaN(day) ? 0 : dateNumber(day)));
}

/**
 * A day since 1970-01-01 as year, month and day of the month in one number.
 *
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so leap days come last.
 *
 * @example
 * [20453, 0, -1, 10957].map(dateNumber); // [20251231, 19700101, 19691231, 20000101]
 */
export function dateNumber(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return (year + era * 400 + (month <= 2 ? 1 : 0)) * 10_000 + month * 100 + date;
}
