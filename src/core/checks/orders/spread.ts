/** What is usual among positive values, and how far from it is too far. */

export interface Spread {
  readonly median: number;
  /** Median of the ratios to the median, each taken above 1: e to the power of the MAD of the logarithms. */
  readonly medianRatio: number;
}

/**
 * Median and median absolute deviation on the log scale.
 *
 * On sorted values both are found without a logarithm: the ratios to the median grow to the left and to the right.
 *
 * @param sorted ascending, all above zero.
 *
 * @example spreadOf(Float64Array.of(50, 100, 100, 200, 400)); // { median: 100, medianRatio: 2 }
 */
export function spreadOf(sorted: Float64Array): Spread {
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : Math.sqrt(sorted[middle - 1]! * sorted[middle]!);
  let left = middle - 1;
  let right = middle;
  let ratio = 1;
  for (let taken = 0; taken <= middle && taken < sorted.length; taken++) {
    const below = left >= 0 ? median / sorted[left]! : Number.POSITIVE_INFINITY;
    const above = right < sorted.length ? sorted[right]! / median : Number.POSITIVE_INFINITY;
    if (below < above) left--;
    else right++;
    ratio = Math.min(below, above);
  }
  return { median, medianRatio: Math.max(1, ratio) };
}

/** Standard deviations of a normal distribution in one MAD. */
const normal = 1.4826;

/**
 * How many times above or below the median is too far: `deviations` robust standard deviations of the logarithms, but
 * no less than `times`.
 *
 * Source: Leys et al., "Detecting outliers", J. Exp. Soc. Psychol. 49(4), 2013, 764-766, applied to logarithms.
 */
export function limitRatio({ medianRatio }: Spread, deviations: number, times: number): number {
  return Math.max(medianRatio ** (normal * deviations), times);
}
