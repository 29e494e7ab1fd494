import { descendingBits } from "./descendingBits";

/**
 * Quantiles of type 7, linear interpolation between order statistics: the default of R, numpy and Excel's
 * PERCENTILE.INC.
 *
 * Source: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996.
 *
 * @param values finite numbers in any order; where there are none the quantiles are NaN.
 * @param shares 0 to 1.
 *
 * @example
 * quantiles(Float64Array.of(4, 2, 3, 1), [0, 0.2, 0.5]); // [1, 1.6, 2.5]
 */
export function quantiles(values: Float64Array, shares: readonly number[]): number[] {
  if (values.length === 0) return shares.map(() => Number.NaN);
  const last = values.length - 1;
  const places = shares.flatMap((share) => [Math.floor(last * share), Math.ceil(last * share)]);
  const found = valuesAt(values, places);
  return shares.map((share, index) => {
    const [lower, upper] = found.slice(index * 2, index * 2 + 2);
    return lower + (last * share - places[index * 2]) * (upper - lower);
  });
}

const bucketCount = 1 << 16;

/**
 * The values that a sort would put at these places.
 *
 * Counts the values by their highest bits and sorts only those that share them with a value asked for.
 */
function valuesAt(values: Float64Array, places: readonly number[]): number[] {
  const { high } = descendingBits(values);
  const starts = new Uint32Array(bucketCount + 1);
  for (let at = 0; at < high.length; at++) starts[(high[at] >>> 16) + 1]++;
  for (let bucket = 0; bucket < bucketCount; bucket++) starts[bucket + 1] += starts[bucket];

  const ranks = places.map((place) => values.length - 1 - place);
  const buckets = ranks.map((rank) => bucketAt(rank, starts));
  const isNear = new Uint8Array(bucketCount);
  for (const bucket of buckets) isNear[bucket] = 1;
  const near = new Float64Array(values.length);
  let count = 0;
  for (let at = 0; at < high.length; at++) if (isNear[high[at] >>> 16] === 1) near[count++] = values[at];
  const ascending = near.subarray(0, count).sort();

  return ranks.map((rank, index) => {
    const nearAbove = new Set(buckets.filter((bucket) => bucket < buckets[index]));
    const rankInNear = [...nearAbove].reduce(
      (sum, bucket) => sum + starts[bucket + 1] - starts[bucket],
      rank - starts[buckets[index]],
    );
    return ascending[count - 1 - rankInNear];
  });
}

/** The bucket that begins at or before the rank and ends behind it. */
function bucketAt(rank: number, starts: Uint32Array): number {
  let from = 0;
  let end = bucketCount;
  while (end - from > 1) {
    const middle = (from + end) >> 1;
    if (starts[middle] <= rank) from = middle;
    else end = middle;
  }
  return from;
}
