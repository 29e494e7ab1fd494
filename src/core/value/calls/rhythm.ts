import type { CustomerOrders } from "../../metrics/joinLines";

/** When a customer orders. */
export interface Rhythm {
  readonly lastOrderDay: number;
  readonly meanIntervalDays: number;
  /** Distinct days with orders. */
  readonly orderDays: number;
  /** The time since the last order in intervals of the customer's own. */
  readonly intervalsSilent: number;
}

/** Nothing of someone without orders on two days. */
export function rhythmOf(
  { offsets, orderDays }: CustomerOrders,
  customer: number,
  asOfDay: number,
): Rhythm | undefined {
  const days = new Set(orderDays.subarray(offsets[customer], offsets[customer + 1]));
  if (days.size < 2) return undefined;
  const lastOrderDay = orderDays[offsets[customer + 1] - 1];
  const meanIntervalDays = (lastOrderDay - orderDays[offsets[customer]]) / (days.size - 1);
  return {
    lastOrderDay,
    meanIntervalDays,
    orderDays: days.size,
    intervalsSilent: (asOfDay - lastOrderDay) / meanIntervalDays,
  };
}
