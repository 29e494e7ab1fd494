/**
 * Classical decomposition by moving averages: trend, season, rest.
 *
 * Source: M. G. Kendall, A. Stuart, "The Advanced Theory of Statistics", vol. 3, 1983, 410-414; as R's `decompose`.
 */

/** `additive`: trend + season + rest; `multiplicative`: trend × season × rest. */
export type SeasonKind = "additive" | "multiplicative";

export interface Decomposition {
  /** Centred moving average over one season; NaN for half a season at both ends. */
  readonly trend: Float64Array;
  /** By place in the season, the first value's place being 0. They average 1 (multiplicative) or 0. */
  readonly indices: Float64Array;
  /** What the trend leaves of each value; NaN where there is no trend or it is not above zero when dividing. */
  readonly detrended: Float64Array;
}

/**
 * Splits values into trend and season.
 *
 * @param values at regular times, two seasons at least.
 * @param seasonLength values in a season, 2 or more.
 */
export function decompose(values: Float64Array, seasonLength: number, kind: SeasonKind): Decomposition {
  const trend = centredAverage(values, seasonLength);
  const detrended = values.map((value, at) => {
    if (kind === "additive") return value - trend[at];
    return trend[at] > 0 ? value / trend[at] : Number.NaN;
  });
  const means = Float64Array.from({ length: seasonLength }, (_, place) =>
    mean(detrended.filter((value, at) => at % seasonLength === place && !Number.isNaN(value))),
  );
  const centre = mean(means);
  const indices = means.map((value) => (kind === "additive" ? value - centre : value / centre));
  return { trend, indices, detrended };
}

/** Over an even season the two values at its ends count by half. */
export function centredAverage(values: Float64Array, seasonLength: number): Float64Array {
  const half = Math.floor(seasonLength / 2);
  const isEven = seasonLength % 2 === 0;
  return values.map((_, at) => {
    if (at < half || at + half >= values.length) return Number.NaN;
    let sum = 0;
    for (let near = at - half; near <= at + half; near++) {
      sum += isEven && Math.abs(near - at) === half ? values[near] / 2 : values[near];
    }
    return sum / seasonLength;
  });
}

export function mean(values: Float64Array | readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? Number.NaN : sum / values.length;
}
