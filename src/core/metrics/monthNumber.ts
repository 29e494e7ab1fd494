/** Calendar months counted through: 0 is January 1970. */

/**
 * The month of a day.
 *
 * Source: the days-to-civil algorithm of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2014.
 *
 * @param day days since 1970-01-01.
 *
 * @example
 * monthNumber(31); // 1
 * monthNumber(-1); // -1
 */
export function monthNumber(day: number): number {
  const shifted = Math.floor(day) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400 - 1970) * 12 + monthFromMarch + 2;
}

/** Days that a table by day may span: two hundred years. */
const tableDays = 73_049;

/** The month of each of these days, from a table where they lie near each other: a million are asked for. */
export function monthNumbers(days: Int32Array | Float64Array): (day: number) => number {
  let first = Infinity;
  let last = -Infinity;
  for (let at = 0; at < days.length; at++) {
    if (days[at] < first) first = days[at];
    if (days[at] > last) last = days[at];
  }
  if (!(last - first < tableDays)) return monthNumber;
  const from = Math.floor(first);
  const months = Int32Array.from({ length: Math.floor(last) - from + 1 }, (_, at) => monthNumber(from + at));
  return (day) => months[Math.floor(day) - from];
}
