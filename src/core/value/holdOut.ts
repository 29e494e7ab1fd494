/** Whether the estimate would have come true: made from the earlier orders, compared with the later ones. */
import type { CustomerOrders } from "../metrics/joinLines";
import { choosePurchases } from "./choosePurchases";
import { forecastOrders } from "./forecastOrders";
import { forecastByInterval } from "./meanInterval";
import { mostRepeats } from "./mostRepeats";
import type { Obstacle } from "./obstacles";
import type { PurchaseModelId } from "./purchaseModel";
import { type Purchases, purchasesUntil } from "./purchases";
import { totalOrders } from "./totalValue";
import type { ValueSettings } from "./valueSettings";

export const verdicts = ["good", "fair", "poor"] as const;
export type Verdict = (typeof verdicts)[number];

/** Customers with so many repeats before the cut, `mostRepeats` standing for all with more. */
export interface HoldOutGroup {
  readonly repeats: number;
  readonly customers: number;
  /** Orders after the cut, of all of them. */
  readonly predicted: number;
  readonly actual: number;
}

export interface HoldOut {
  /** The last day the estimate knew of; the check runs from the next day to `endDay`. */
  readonly cutDay: number;
  readonly endDay: number;
  readonly model: PurchaseModelId;
  readonly customers: number;
  /** Order days after the cut. */
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
  readonly actual: number;
  /** What the mean interval of each customer would have predicted. */
  readonly byInterval: number;
  readonly groups: readonly HoldOutGroup[];
  readonly verdict: Verdict;
}

const shortestDays = 28;
/** Of the predicted from the actual number of orders, as a share of the actual. */
const errorLimits = { good: 0.15, fair: 0.3 };

/**
 * Where to cut: the last third of the time is held out, but no more than the horizon. Nothing where that is under four
 * weeks.
 */
export function cutDayOf(
  { orderDays }: CustomerOrders,
  asOfDay: number,
  horizonDays: number,
): number | undefined {
  const firstDay = orderDays.reduce((first, day) => Math.min(first, day), asOfDay);
  const held = Math.min(horizonDays, Math.floor((asOfDay - firstDay) / 3));
  return held < shortestDays ? undefined : asOfDay - held;
}

/**
 * Predicts the orders after a day from those before it and counts what came.
 *
 * The verdict is by the total: good within 15 % of what came, fair within 30 %. Customers who first came after the cut
 * take no part.
 *
 * @param cutDay and `endDay` in days since 1970-01-01; orders on `cutDay` are known, those on `endDay` still count.
 */
export function checkOnHoldOut(
  orders: CustomerOrders,
  cutDay: number,
  endDay: number,
  settings: Pick<ValueSettings, "leastCustomers" | "leastRepeatBuyers">,
): HoldOut | Obstacle {
  const known = purchasesUntil(orders, cutDay);
  const chosen = choosePurchases(known, settings);
  if ("obstacle" in chosen) return chosen.obstacle;
  const horizon = { horizonDays: endDay - cutDay, discountRate: 0 };
  const forecast = forecastOrders(chosen.fit, known, horizon);
  const came = laterOrderDays(orders, cutDay, endDay);
  const groups = groupsOf(known, forecast.orders, came);
  const actual = groups.reduce((sum, group) => sum + group.actual, 0);
  const { expected, low, high } = totalOrders(chosen.fit, known, horizon.horizonDays, forecast);
  return {
    cutDay,
    endDay,
    model: chosen.fit.id,
    customers: groups.reduce((sum, { customers }) => sum + customers, 0),
    predicted: expected,
    low,
    high,
    actual,
    byInterval: forecastByInterval(known, horizon).orders.reduce((sum, own) => sum + (own || 0), 0),
    groups,
    verdict: verdictOn(expected, actual),
  };
}

/** By customer: distinct order days after the cut. */
function laterOrderDays({ offsets, orderDays }: CustomerOrders, cutDay: number, endDay: number): Uint32Array {
  const counts = new Uint32Array(offsets.length - 1);
  for (let customer = 0; customer < counts.length; customer++) {
    let last = cutDay;
    for (let order = offsets[customer]; order < offsets[customer + 1]; order++) {
      if (orderDays[order] <= last || orderDays[order] > endDay) continue;
      last = orderDays[order];
      counts[customer]++;
    }
  }
  return counts;
}

function groupsOf({ repeats, age }: Purchases, predicted: Float64Array, actual: Uint32Array): HoldOutGroup[] {
  const groups = Array.from({ length: mostRepeats + 1 }, (_, number) => ({
    repeats: number,
    customers: 0,
    predicted: 0,
    actual: 0,
  }));
  for (let customer = 0; customer < repeats.length; customer++) {
    if (Number.isNaN(age[customer])) continue;
    const group = groups[Math.min(repeats[customer], mostRepeats)];
    group.customers++;
    group.predicted += predicted[customer];
    group.actual += actual[customer];
  }
  return groups;
}

function verdictOn(predicted: number, actual: number): Verdict {
  const error = Math.abs(predicted - actual) / Math.max(actual, 1);
  if (error <= errorLimits.good) return "good";
  return error <= errorLimits.fair ? "fair" : "poor";
}
