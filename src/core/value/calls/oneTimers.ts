import { dayOf } from "../../day";
import { monthNumber } from "../../metrics/civil";
import type { CustomerOrders } from "../../metrics/joinLines";

/** Days since 1970-01-01, both included. */
export interface Quarter {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** A customer with one order day only. */
export interface OneTimer {
  readonly customer: number;
  readonly orderDay: number;
  /** Sales of that day. */
  readonly money: number;
}

/**
 * Who ordered for the first and so far only time in a quarter? The dearest first.
 *
 * Several orders of one day count as one.
 */
export function oneTimers(
  { offsets, orderDays, orderRevenue }: CustomerOrders,
  { firstDay, lastDay }: Quarter,
): readonly OneTimer[] {
  const found: OneTimer[] = [];
  for (let customer = 0; customer + 1 < offsets.length; customer++) {
    const first = offsets[customer];
    const end = offsets[customer + 1];
    if (first === end || orderDays[first] < firstDay || orderDays[first] > lastDay) continue;
    if (orderDays[end - 1] > orderDays[first]) continue;
    let money = 0;
    for (let order = first; order < end; order++) money += orderRevenue[order];
    found.push({ customer, orderDay: orderDays[first], money });
  }
  return found.sort((one, other) => other.money - one.money || one.customer - other.customer);
}

/**
 * The last quarter that was over by the end of a day.
 *
 * @example
 * lastQuarter(20453); // { firstDay: 20362, lastDay: 20453 }
 * lastQuarter(20452); // { firstDay: 20270, lastDay: 20361 }
 */
export function lastQuarter(day: number): Quarter {
  const end = Math.floor(monthNumber(day + 1) / 3) * 3;
  return { firstDay: dayOf(1970, end - 2, 1), lastDay: dayOf(1970, end + 1, 1) - 1 };
}
