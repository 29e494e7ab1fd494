/** What each customer is expected to order within the horizon. By customer; NaN for one without orders. */
export interface OrdersForecast {
  /** Probability that the customer has not left; NaN where no model says it. */
  readonly alive: Float64Array;
  /** Limits of that probability: how well the model knows it. */
  readonly aliveLow: Float64Array;
  readonly aliveHigh: Float64Array;
  readonly orders: Float64Array;
  /** In eight cases of ten, or more, the number of orders is between these. */
  readonly ordersLow: Float64Array;
  readonly ordersHigh: Float64Array;
  /** The expected orders, later ones counted as less by the discount. */
  readonly discounted: Float64Array;
  /** The same if the customer has not left, or comes back: what a call might win. */
  readonly discountedIfHere: Float64Array;
  /** Variance of the number of orders. */
  readonly variance: Float64Array;
}

/** Two tenths of the cases lie outside the limits, one on each side. */
export const outside = 0.1;
/** The normal quantile that leaves as much on one side. */
export const zOfLimits = 1.2815515655446004;

export function emptyForecast(customers: number): OrdersForecast {
  const column = () => new Float64Array(customers).fill(Number.NaN);
  return {
    alive: column(),
    aliveLow: column(),
    aliveHigh: column(),
    orders: column(),
    ordersLow: column(),
    ordersHigh: column(),
    discounted: column(),
    discountedIfHere: column(),
    variance: column(),
  };
}
