/** What each customer will still do and is worth. */
import type { CustomerHistory } from "../metrics/history";
import { type Progress, silent } from "../progress";
import { choosePurchases } from "./choosePurchases";
import type { PurchaseFit } from "./fitPurchases";
import { fitWorth, type WorthFit } from "./fitWorth";
import { forecastOrders } from "./forecastOrders";
import { checkOnHoldOut, cutDayOf, type HoldOut } from "./holdOut";
import { forecastByInterval } from "./meanInterval";
import type { Obstacle } from "./obstacles";
import type { OrdersForecast } from "./ordersForecast";
import type { PurchaseModelId } from "./purchaseModel";
import { purchasesUntil } from "./purchases";
import { type Total, totalMoney, totalOrders } from "./totalValue";
import { type ValueSettings, valueSettings } from "./valueSettings";
import { averageWorth, forecastWorth, type WorthForecast } from "./worthForecast";

/** How the orders ahead were estimated. */
export type OrdersMethod = PurchaseModelId | "meanInterval";
/** How the worth of an order was estimated. */
export type WorthMethod = "gammaGamma" | "ownAverage";

/** By customer; NaN where there is no answer. Money is in the currency of the orders. */
export interface ValueColumns extends OrdersForecast, WorthForecast {
  /** Money expected within the horizon: net of returns, discounted. */
  readonly value: Float64Array;
  /** The same if the customer has not left, or comes back. */
  readonly valueIfHere: Float64Array;
  /** The value with as many orders as the limits of their number say. */
  readonly valueLow: Float64Array;
  readonly valueHigh: Float64Array;
}

export interface CustomerValue {
  readonly settings: ValueSettings;
  /** Customers with orders, and those of them who came back on another day. */
  readonly customers: number;
  readonly repeatBuyers: number;
  readonly ordersMethod: OrdersMethod;
  readonly worthMethod: WorthMethod;
  /** What was left of sales after returns, 0 to 1; what is ahead counts by it. */
  readonly keptShare: number;
  readonly purchaseFit?: PurchaseFit;
  readonly worthFit?: WorthFit;
  readonly columns: ValueColumns;
  readonly totalOrders: Total;
  readonly totalValue: Total;
  readonly holdOut?: HoldOut;
  /** What could not be computed, and why. */
  readonly obstacles: Readonly<Partial<Record<"orders" | "worth" | "holdOut", Obstacle>>>;
}

/**
 * Probability to be here still, orders, worth of an order and value over a horizon, of every customer, each with limits.
 *
 * Orders of one day count as one. Where the purchase models cannot be fitted the orders are those of the mean interval,
 * and where Gamma-Gamma cannot the worth is the customer's own average; `obstacles` says why.
 *
 * @param asOfDay days since 1970-01-01; the horizon begins on the day after.
 * @throws InputError `value.horizon`, `value.discount` for settings that are none.
 */
export async function customerValue(
  history: CustomerHistory,
  asOfDay: number,
  own: Partial<ValueSettings> = {},
  progress: Progress = silent,
): Promise<CustomerValue> {
  const settings = valueSettings(own);
  await progress("metrics", 0);
  const purchases = purchasesUntil(history, asOfDay);
  const chosen = choosePurchases(purchases, settings);
  const fit = "fit" in chosen ? chosen.fit : undefined;
  await progress("metrics", 0.2);
  const orders = fit ? forecastOrders(fit, purchases, settings) : forecastByInterval(purchases, settings);
  await progress("metrics", 0.5);
  const repeatBuyers = purchases.repeats.filter((x) => x > 0).length;
  const worthFit = repeatBuyers < settings.leastRepeatBuyers ? undefined : fitWorth(purchases);
  const worth = worthFit ? forecastWorth(worthFit, purchases) : averageWorth(history);
  const keptShare = keptShareOf(history);
  const money = moneyOf(orders, worth, keptShare);
  await progress("metrics", 0.7);
  const fits = { purchases: fit, worth: worthFit };
  const { horizonDays } = settings;
  const totals = {
    totalOrders: totalOrders(fit, purchases, horizonDays, orders),
    totalValue: totalMoney(fits, purchases, horizonDays, orders, worth, money.value),
  };
  await progress("metrics", 0.85);
  const checked = checkOn(history, asOfDay, settings, fit);
  await progress("metrics", 1);
  const obstacles = {
    ...("obstacle" in chosen && { orders: chosen.obstacle }),
    ...(!worthFit && worthObstacle(history, repeatBuyers, settings)),
    ...(checked && "id" in checked && { holdOut: checked }),
  };
  return {
    settings,
    customers: purchases.age.filter((weeks) => !Number.isNaN(weeks)).length,
    repeatBuyers,
    ordersMethod: fit ? fit.id : "meanInterval",
    worthMethod: worthFit ? "gammaGamma" : "ownAverage",
    keptShare,
    ...(fit && { purchaseFit: fit }),
    ...(worthFit && { worthFit }),
    columns: { ...orders, ...worth, ...money },
    ...totals,
    ...(checked && "verdict" in checked && { holdOut: checked }),
    obstacles,
  };
}

/** Returns of all customers together: those of one are too few to tell what he will send back. */
function keptShareOf({ orderRevenue, revenue }: CustomerHistory): number {
  const gross = orderRevenue.reduce((sum, worth) => sum + worth, 0);
  const net = revenue.reduce((sum, worth) => sum + worth, 0);
  return gross > 0 ? Math.min(1, Math.max(0, net / gross)) : 1;
}

function moneyOf(forecast: OrdersForecast, { worth }: WorthForecast, kept: number) {
  const { orders, ordersLow, ordersHigh } = forecast;
  const moneyFor = (counts: Float64Array) => counts.map((count, customer) => count * worth[customer] * kept);
  const value = moneyFor(forecast.discounted);
  const perOrder = value.map((money, customer) => (orders[customer] > 0 ? money / orders[customer] : 0));
  return {
    value,
    valueIfHere: moneyFor(forecast.discountedIfHere),
    valueLow: ordersLow.map((count, customer) => count * perOrder[customer]),
    valueHigh: ordersHigh.map((count, customer) => count * perOrder[customer]),
  };
}

function worthObstacle(
  { orderRevenue }: CustomerHistory,
  repeatBuyers: number,
  { leastRepeatBuyers }: ValueSettings,
): { worth?: Obstacle } {
  if (orderRevenue.length === 0) return {};
  if (!orderRevenue.some((worth) => worth > 0)) return { worth: { id: "noRevenue" } };
  if (repeatBuyers === 0) return { worth: { id: "noRepeats" } };
  if (repeatBuyers < leastRepeatBuyers)
    return { worth: { id: "fewRepeats", params: { count: repeatBuyers, least: leastRepeatBuyers } } };
  return { worth: { id: "worthUnlike" } };
}

function checkOn(
  history: CustomerHistory,
  asOfDay: number,
  settings: ValueSettings,
  fit: PurchaseFit | undefined,
): HoldOut | Obstacle | undefined {
  if (!fit) return undefined;
  const cutDay = cutDayOf(history, asOfDay, settings.horizonDays);
  return cutDay === undefined ? { id: "shortHistory" } : checkOnHoldOut(history, cutDay, asOfDay, settings);
}
