/** Two years: under that a season cannot be told from a trend. */
const fewestMonths = 24;
/** No month counts as less than this part of an average one, or what little it sells would look like a boom. */
const lowestIndex = 0.1;

/**
 * What a month usually sells against the average of the year around it: the ratios to a centred moving average of
 * twelve months, averaged by calendar month and brought to a mean of 1.
 *
 * Source: F. R. Macaulay, The Smoothing of Time Series, NBER, 1931.
 *
 * @param totals month by month without gaps.
 * @param firstCalendarMonth of `totals[0]`; 0 is January.
 * @returns indices of January to December; undefined under two years or where a year sold nothing.
 *
 * @example
 * seasonIndices(new Float64Array(30).fill(5), 3); // new Float64Array(12).fill(1)
 */
export function seasonIndices(totals: Float64Array, firstCalendarMonth: number): Float64Array | undefined {
  if (totals.length < fewestMonths) return undefined;
  const sums = new Float64Array(12);
  const counts = new Float64Array(12);
  for (let month = 6; month + 6 < totals.length; month++) {
    const around = centredMean(totals, month);
    if (!(around > 0)) return undefined;
    const calendar = (firstCalendarMonth + month) % 12;
    sums[calendar] += totals[month] / around;
    counts[calendar]++;
  }
  const raw = sums.map((sum, calendar) => sum / counts[calendar]);
  const mean = raw.reduce((sum, index) => sum + index, 0) / 12;
  return raw.map((index) => Math.max(lowestIndex, index / mean));
}

function centredMean(totals: Float64Array, month: number): number {
  let sum = (totals[month - 6] + totals[month + 6]) / 2;
  for (let away = -5; away <= 5; away++) sum += totals[month + away];
  return sum / 12;
}
