/** What all customers together are expected to bring, and how sure that is. */
import { choleskyOf, type Matrix } from "./cholesky";
import type { PurchaseFit } from "./fitPurchases";
import type { WorthFit } from "./fitWorth";
import { expectedOrders } from "./forecastOrders";
import { type OrdersForecast, zOfLimits } from "./ordersForecast";
import { expectedWorth } from "./orderWorth";
import type { Purchases } from "./purchases";
import type { WorthForecast } from "./worthForecast";

export interface Total {
  readonly expected: number;
  /** In eight cases of ten the total is between these. */
  readonly low: number;
  readonly high: number;
}

export interface Fits {
  readonly purchases?: PurchaseFit | undefined;
  readonly worth?: WorthFit | undefined;
}

/** Farthest that a parameter is moved, in logarithms: one that the data hardly fix would leave the numbers' range. */
const farthest = 2;

/**
 * Orders of all customers. Their chance and the doubt about the parameters both widen the limits: the parameters are
 * moved by one standard deviation each way along the axes of their covariance.
 */
export function totalOrders(
  fit: PurchaseFit | undefined,
  purchases: Purchases,
  horizonDays: number,
  { orders, variance }: OrdersForecast,
): Total {
  const doubt = fit ? doubtOf(fit, (moved) => sumOf(expectedOrders(moved, purchases, horizonDays))) : 0;
  return totalOf(sumOf(orders), sumOf(variance) + doubt);
}

/**
 * Money from all customers.
 *
 * @param value by customer, discounted and net of returns; in proportion to `orders.discounted` times the worth.
 */
export function totalMoney(
  fits: Fits,
  purchases: Purchases,
  horizonDays: number,
  orders: OrdersForecast,
  { worth }: WorthForecast,
  value: Float64Array,
): Total {
  const perOrder = value.map((money, customer) =>
    orders.orders[customer] > 0 ? money / orders.orders[customer] : 0,
  );
  let variance = sumOf(
    value.map((_, customer) => varianceOf(fits.worth, purchases, orders, perOrder, customer)),
  );
  if (fits.purchases) {
    variance += doubtOf(fits.purchases, (moved) =>
      sumOf(
        expectedOrders(moved, purchases, horizonDays).map((count, customer) => count * perOrder[customer]),
      ),
    );
  }
  if (fits.worth) {
    const { repeats, meanWorth } = purchases;
    variance += spreadAlong(fits.worth.parameters, fits.worth.covariance, (moved) =>
      sumOf(
        value.map((money, customer) => {
          const x = meanWorth[customer] > 0 ? repeats[customer] : 0;
          return (money * expectedWorth(moved, x, meanWorth[customer])) / worth[customer];
        }),
      ),
    );
  }
  return totalOf(sumOf(value), variance);
}

/** Of what one customer brings: chance of the number of orders, of each order, and doubt about the mean order. */
function varianceOf(
  fit: WorthFit | undefined,
  { repeats }: Purchases,
  { orders, variance }: OrdersForecast,
  perOrder: Float64Array,
  customer: number,
): number {
  const ofNumber = variance[customer] * perOrder[customer] ** 2;
  if (!fit) return ofNumber;
  const { p, q } = fit.parameters;
  // Near 2 the variance of the mean order has no bound; the customers' mean then says all there is to say.
  const free = Math.max(q + p * repeats[customer] - 2, 0.5);
  const squares = variance[customer] + orders[customer] ** 2;
  return ofNumber + (perOrder[customer] ** 2 / free) * (((free + 1) / p) * orders[customer] + squares);
}

function doubtOf(
  { id, parameters, covariance }: PurchaseFit,
  figure: (moved: Pick<PurchaseFit, "id" | "parameters">) => number,
) {
  return spreadAlong(parameters, covariance, (moved) => figure({ id, parameters: moved }));
}

/** The variance of a figure of positive parameters whose logarithms have this covariance, in the order of their keys. */
function spreadAlong<P extends { readonly [Key in keyof P]: number }>(
  parameters: P,
  covariance: Matrix,
  figure: (moved: P) => number,
): number {
  const root = choleskyOf(covariance);
  if (!root) return 0;
  const moved = (axis: number, side: number) =>
    Object.fromEntries(
      Object.entries<number>(parameters).map(([key, value], index) => {
        const step = Math.min(farthest, Math.max(-farthest, root[index][axis]));
        return [key, value * Math.exp(side * step)];
      }),
    ) as unknown as P;
  return root.reduce(
    (sum, _, axis) => sum + ((figure(moved(axis, 1)) - figure(moved(axis, -1))) / 2) ** 2,
    0,
  );
}

function totalOf(expected: number, variance: number): Total {
  const spread = zOfLimits * Math.sqrt(variance);
  return { expected, low: Math.max(0, expected - spread), high: expected + spread };
}

/** Of the figures that exist. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += value;
  return sum;
}
