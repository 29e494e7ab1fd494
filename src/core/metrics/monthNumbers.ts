import { monthNumber } from "./civil";

/** Days that a table by day may span: two hundred years. */
const tableDays = 73_049;

/** The month of each of these days, see `monthNumber`; from a table where they lie near each other. */
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
