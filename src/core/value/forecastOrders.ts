import { logOddsOfLeft, logOddsSlopes } from "./alive";
import type { Matrix } from "./cholesky";
import { discountSteps } from "./discount";
import type { PurchaseFit } from "./fitPurchases";
import { type OrdersAhead, ordersAhead } from "./ordersAhead";
import { emptyForecast, type OrdersForecast, outside, zOfLimits } from "./ordersForecast";
import type { PurchaseModel } from "./purchaseModel";
import { type Purchases, weeks } from "./purchases";
import type { ValueSettings } from "./valueSettings";

export type Horizon = Pick<ValueSettings, "horizonDays" | "discountRate">;

/**
 * What a purchase model expects of every customer.
 *
 * What lies ahead of someone who has not left depends on repeats and age alone, so it is worked out once for each pair.
 */
export function forecastOrders(fit: PurchaseFit, purchases: Purchases, horizon: Horizon): OrdersForecast {
  const { repeats, lastAge, age } = purchases;
  const forecast = emptyForecast(repeats.length);
  const { pairOf, pairs } = alikeAhead(purchases);
  const ahead = pairs.map(({ x, weeksOld }) => aheadOf(fit, x, weeksOld, horizon));

  for (let customer = 0; customer < repeats.length; customer++) {
    if (Number.isNaN(age[customer])) continue;
    const x = repeats[customer];
    const logOdds = logOddsOfLeft(fit, x, lastAge[customer], age[customer]);
    const spread =
      zOfLimits * deviation(logOddsSlopes(fit, x, lastAge[customer], age[customer]), fit.covariance);
    const alive = aliveAt(logOdds);
    const { mean, discounted, squares, atLeast } = ahead[pairOf[customer]];
    forecast.alive[customer] = alive;
    forecast.aliveLow[customer] = aliveAt(logOdds + spread);
    forecast.aliveHigh[customer] = aliveAt(logOdds - spread);
    forecast.orders[customer] = alive * mean;
    forecast.discounted[customer] = alive * discounted;
    forecast.discountedIfHere[customer] = discounted;
    forecast.variance[customer] = alive * squares - (alive * mean) ** 2;
    forecast.ordersLow[customer] = countReached(atLeast, (1 - outside) / alive);
    forecast.ordersHigh[customer] = countReached(atLeast, outside / alive);
  }
  return forecast;
}

/** By customer, the expected orders alone; for other parameters than the likeliest. */
export function expectedOrders(
  model: PurchaseModel,
  purchases: Purchases,
  horizonDays: number,
): Float64Array {
  const { repeats, lastAge, age } = purchases;
  const { pairOf, pairs } = alikeAhead(purchases);
  const means = pairs.map(({ x, weeksOld }) => ordersAhead(model, x, weeksOld, weeks(horizonDays)).mean);
  return repeats.map((x, customer) =>
    Number.isNaN(age[customer])
      ? Number.NaN
      : aliveAt(logOddsOfLeft(model, x, lastAge[customer], age[customer])) * means[pairOf[customer]],
  );
}

interface Ahead extends OrdersAhead {
  readonly discounted: number;
  /** Mean of the square of the number of orders. */
  readonly squares: number;
}

function aheadOf(model: PurchaseModel, x: number, weeksOld: number, horizon: Horizon): Ahead {
  const { horizonDays, discountRate } = horizon;
  const { mean, atLeast } = ordersAhead(model, x, weeksOld, weeks(horizonDays));
  let squares = 0;
  for (let n = 0; n < atLeast.length; n++) squares += (2 * n + 1) * atLeast[n];
  let before = 0;
  let discounted = 0;
  for (const { endDay, factor } of discountSteps(horizonDays, discountRate)) {
    const until = endDay === horizonDays ? mean : ordersAhead(model, x, weeksOld, weeks(endDay)).mean;
    discounted += (until - before) * factor;
    before = until;
  }
  return { mean, atLeast, squares, discounted };
}

interface Pair {
  readonly x: number;
  readonly weeksOld: number;
}

/** The distinct pairs of repeats and age; `pairOf` is by customer. */
function alikeAhead({ repeats, age }: Purchases): { pairOf: Uint32Array; pairs: readonly Pair[] } {
  const pairOf = new Uint32Array(repeats.length);
  const pairs: Pair[] = [];
  const byAge = new Map<number, number[]>();
  for (let customer = 0; customer < repeats.length; customer++) {
    const weeksOld = age[customer];
    if (Number.isNaN(weeksOld)) continue;
    const x = repeats[customer];
    const ofAge = byAge.get(weeksOld) ?? [];
    if (ofAge.length === 0) byAge.set(weeksOld, ofAge);
    ofAge[x] ??= pairs.push({ x, weeksOld }) - 1;
    pairOf[customer] = ofAge[x];
  }
  return { pairOf, pairs };
}

const aliveAt = (logOdds: number) => 1 / (1 + Math.exp(logOdds));

/** Standard deviation of a figure with such slopes by the parameters. */
function deviation(slopes: readonly number[], covariance: Matrix): number {
  let variance = 0;
  for (let i = 0; i < slopes.length; i++)
    for (let j = 0; j < slopes.length; j++) variance += slopes[i] * slopes[j] * covariance[i][j];
  return Math.sqrt(Math.max(0, variance));
}

/** The greatest number that is reached with more than this probability. */
function countReached(atLeast: Float64Array, probability: number): number {
  let from = 0;
  let end = atLeast.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (atLeast[middle] > probability) from = middle + 1;
    else end = middle;
  }
  return from;
}
