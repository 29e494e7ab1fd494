import type { CustomerHistory } from "../../../src/core/metrics/history";

/** Orders of each customer as pairs of day and worth, the oldest first; `returns` lowers the revenue of customers. */
export function historyFrom(
  customers: readonly (readonly (readonly [day: number, worth: number])[])[],
  returns: readonly number[] = [],
): CustomerHistory {
  const orders = customers.flat();
  const offsets = Uint32Array.from([
    0,
    ...customers.map((_, index) => customers.slice(0, index + 1).flat().length),
  ]);
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
