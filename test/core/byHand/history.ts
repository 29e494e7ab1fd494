import type { CustomerHistory } from "../../../src/core/metrics/history";

/** Orders of each customer as pairs of day and worth, the oldest first; `returns` lowers the revenue of customers. */
export function historyFrom(
  customers: readonly (readonly (readonly [day: number, worth: number])[])[],
  returns: readonly number[] = [],
): CustomerHistory {
  const orders = customers.flat();
  const offsets = new Uint32Array(customers.length + 1);
  for (const [index, own] of customers.entries()) offsets[index + 1] = offsets[index] + own.length;
  return {
    offsets,
    orderDays: Int32Array.from(orders, ([day]) => day),
    orderRevenue: Float64Array.from(orders, ([, worth]) => worth),
    revenue: Float64Array.from(
      customers,
      (own, index) => own.reduce((sum, [, worth]) => sum + worth, 0) - (returns[index] ?? 0),
    ),
  };
}
