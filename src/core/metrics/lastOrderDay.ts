import { type Metric, ofOrders } from "./metric";

/** When did the customer order last? A return is no order. */
export const lastOrderDay = {
  id: "lastOrderDay",
  unit: "day",
  values: (history) => ofOrders(history, Number.NaN, (_, end) => history.orderDays[end - 1]),
} as const satisfies Metric;
