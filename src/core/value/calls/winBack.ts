import type { CustomerOrders } from "../../metrics/joinLines";
import type { ValueColumns } from "../customerValue";
import { intervalsUntilGone } from "../meanInterval";
import { rhythmOf } from "./rhythm";

export interface WinBackSettings {
  /** Who is still here with less than this probability counts as lost. */
  readonly aliveBelow: number;
  /** Where no model says it: lost after so many intervals of his own without an order. */
  readonly intervals: number;
  /** Who has been silent for longer is hardly won back. */
  readonly longestSilenceDays: number;
}

export const customaryWinBack: WinBackSettings = {
  aliveBelow: 0.5,
  intervals: intervalsUntilGone,
  longestSilenceDays: 730,
};

/** A customer who has probably left. */
export interface WinBackCall {
  readonly customer: number;
  readonly lastOrderDay: number;
  /** NaN where no model says it. */
  readonly alive: number;
  /** What the customer would bring within the horizon if he came back. */
  readonly money: number;
}

/**
 * Which customers have probably left and would be worth winning back, the dearest first?
 *
 * Only those who had come back before. One of two who are worth the same comes first by his row.
 */
export function winBack(
  orders: CustomerOrders,
  { alive, valueIfHere }: Pick<ValueColumns, "alive" | "valueIfHere">,
  asOfDay: number,
  settings: WinBackSettings = customaryWinBack,
): readonly WinBackCall[] {
  const calls: WinBackCall[] = [];
  for (let customer = 0; customer < alive.length; customer++) {
    const rhythm = rhythmOf(orders, customer, asOfDay);
    if (!rhythm || !isLost(alive[customer], rhythm.intervalsSilent, settings)) continue;
    const money = valueIfHere[customer];
    const isRecent = asOfDay - rhythm.lastOrderDay <= settings.longestSilenceDays;
    if (isRecent && money > 0)
      calls.push({ customer, lastOrderDay: rhythm.lastOrderDay, alive: alive[customer], money });
  }
  return calls.sort((one, other) => other.money - one.money || one.customer - other.customer);
}

/** Whether a customer counts as lost. */
export function isLost(alive: number, intervalsSilent: number, settings: WinBackSettings): boolean {
  return Number.isNaN(alive) ? intervalsSilent > settings.intervals : alive < settings.aliveBelow;
}
