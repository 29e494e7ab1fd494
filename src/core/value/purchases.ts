/** When customers came back, in the terms of the purchase models. */
import type { CustomerOrders } from "../metrics/joinLines";

/**
 * Repeat purchases by customer; ages in weeks from the first order day on. Several orders of one day are one purchase:
 * the models know no two purchases at one moment.
 */
export interface Purchases {
  /** x: order days after the first; 0 without orders too. */
  readonly repeats: Float64Array;
  /** t_x: age at the last order; 0 without repeats. */
  readonly lastAge: Float64Array;
  /** T: age at the as-of day; NaN for a customer without orders. */
  readonly age: Float64Array;
  /** Mean sales of an order day after the first; NaN without repeats. */
  readonly meanWorth: Float64Array;
}

const weekDays = 7;

/** Weeks between two days. */
export const weeks = (days: number) => days / weekDays;

/**
 * The purchases up to and with a day; later ones are as if they had not happened.
 *
 * @param day days since 1970-01-01.
 */
export function purchasesUntil(orders: CustomerOrders, day: number): Purchases {
  const { offsets, orderDays, orderRevenue } = orders;
  const count = offsets.length - 1;
  const repeats = new Float64Array(count);
  const lastAge = new Float64Array(count);
  const age = new Float64Array(count).fill(Number.NaN);
  const meanWorth = new Float64Array(count).fill(Number.NaN);

  for (let customer = 0; customer < count; customer++) {
    const first = offsets[customer];
    const end = offsets[customer + 1];
    if (first === end || orderDays[first] > day) continue;
    const firstDay = orderDays[first];
    let last = firstDay;
    let days = 0;
    let worth = 0;
    for (let order = first; order < end && orderDays[order] <= day; order++) {
      if (orderDays[order] > last) {
        last = orderDays[order];
        days++;
      }
      if (days > 0) worth += orderRevenue[order];
    }
    repeats[customer] = days;
    lastAge[customer] = weeks(last - firstDay);
    age[customer] = weeks(day - firstDay);
    if (days > 0) meanWorth[customer] = worth / days;
  }
  return { repeats, lastAge, age, meanWorth };
}
