import type { CustomerOrders } from "../../metrics/joinLines";
import type { ValueColumns } from "../customerValue";
import { rhythmOf } from "./rhythm";
import { customaryWinBack, isLost, type WinBackSettings } from "./winBack";

/** Who is this part of an interval late is overdue. */
const lateFrom = 1.25;
/** Fewer order days make no rhythm. */
const leastOrderDays = 3;

/** A customer who would have ordered by now, and is probably still here. */
export interface OverdueCall {
  readonly customer: number;
  readonly lastOrderDay: number;
  /** When the next order was to be expected. */
  readonly dueDay: number;
  /** Expected within the horizon; NaN where there is no estimate. */
  readonly money: number;
}

/**
 * Which customers are late by their own rhythm, the most valuable first?
 *
 * Late is a quarter of an interval past the expected day. Customers without three order days have no rhythm; those who
 * count as lost stand in the win-back list instead.
 */
export function overdue(
  orders: CustomerOrders,
  { alive, value }: Pick<ValueColumns, "alive" | "value">,
  asOfDay: number,
  lost: WinBackSettings = customaryWinBack,
): readonly OverdueCall[] {
  const calls: OverdueCall[] = [];
  for (let customer = 0; customer < alive.length; customer++) {
    const rhythm = rhythmOf(orders, customer, asOfDay);
    if (!rhythm || rhythm.orderDays < leastOrderDays || rhythm.intervalsSilent < lateFrom) continue;
    if (isLost(alive[customer], rhythm.intervalsSilent, lost)) continue;
    const { lastOrderDay, meanIntervalDays } = rhythm;
    const dueDay = lastOrderDay + Math.round(meanIntervalDays);
    calls.push({ customer, lastOrderDay, dueDay, money: value[customer] });
  }
  return calls.sort((one, other) => other.money - one.money || one.customer - other.customer);
}
