/**
 * Gamma-Gamma: the orders of a customer vary around a mean of his own, and the means vary between customers.
 *
 * Orders are Gamma(p, ν), the rate ν of a customer is Gamma(q, v); v is in the currency of the orders.
 *
 * Source: P. Fader, B. Hardie, "The Gamma-Gamma Model of Monetary Value", 2013.
 */
export interface WorthParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * The mean order of a customer: between that of all customers and his own, the nearer to his own the more he has ordered.
 *
 * @param x repeats; `meanWorth` is their mean, of no account without repeats.
 *
 * @example
 * expectedWorth({ p: 2, q: 3, v: 10 }, 0, NaN); // 10
 * expectedWorth({ p: 2, q: 3, v: 10 }, 4, 25); // 22
 */
export function expectedWorth({ p, q, v }: WorthParameters, x: number, meanWorth: number): number {
  return (p * (v + (x > 0 ? x * meanWorth : 0))) / (p * x + q - 1);
}

/**
 * Limits around the mean order of a customer.
 *
 * His rate is Gamma(q + p x) given his orders; its quantiles are those of E. Wilson and M. Hilferty, "The Distribution of
 * Chi-Square", Proceedings of the National Academy of Sciences 17, 1931, good to about one per cent.
 *
 * @param z of the normal distribution.
 */
export function worthLimits(
  { p, q, v }: WorthParameters,
  x: number,
  meanWorth: number,
  z: number,
): { readonly low: number; readonly high: number } {
  const shape = q + p * x;
  const scale = p * (v + (x > 0 ? x * meanWorth : 0));
  return { low: scale / gammaQuantile(shape, z), high: scale / gammaQuantile(shape, -z) };
}

/** Of a gamma variable of scale one, where a normal one has z. */
export function gammaQuantile(shape: number, z: number): number {
  return shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}
