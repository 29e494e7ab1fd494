/** Days that a table by day may span: two hundred years. */
const tableDays = 73_049;

/**
 * What a function says of each of these days, asked once for each different one where they lie near each other.
 *
 * @param days days since 1970-01-01; NaN stays NaN.
 */
export function byDay(days: Float64Array, of: (day: number) => number): Float64Array {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < days.length; row++) {
    if (days[row] < first) first = days[row];
    if (days[row] > last) last = days[row];
  }
  const from = Math.floor(first);
  const isNear = last - first < tableDays;
  const said = new Float64Array(isNear ? Math.floor(last) - from + 1 : 0);
  const isSaid = new Uint8Array(said.length);
  const values = new Float64Array(days.length).fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    const day = Math.floor(days[row]);
    if (Number.isNaN(day)) continue;
    if (!isNear) {
      values[row] = of(day);
      continue;
    }
    if (isSaid[day - from] === 0) {
      isSaid[day - from] = 1;
      said[day - from] = of(day);
    }
    values[row] = said[day - from];
  }
  return values;
}
