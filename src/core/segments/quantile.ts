/**
 * Quantiles of type 7, linear interpolation between order statistics: the default of R, numpy and Excel's
 * PERCENTILE.INC.
 *
 * Source: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996.
 *
 * @param ascending sorted; NaN for every share where it is empty.
 * @param shares 0 to 1.
 *
 * @example
 * quantiles(Float64Array.of(1, 2, 3, 4), [0, 0.2, 0.5]); // [1, 1.6, 2.5]
 */
export function quantiles(ascending: Float64Array, shares: readonly number[]): number[] {
  return shares.map((share) => {
    const position = (ascending.length - 1) * share;
    const below = Math.floor(position);
    const lower = ascending[below] ?? Number.NaN;
    const upper = ascending[Math.ceil(position)] ?? Number.NaN;
    return lower + (position - below) * (upper - lower);
  });
}
