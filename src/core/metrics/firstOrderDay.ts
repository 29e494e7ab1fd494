import { type Metric, ofOrders } from "./metric";

/** When did the customer order for the first time? */
export const firstOrderDay = {
  id: "firstOrderDay",
  unit: "day",
  values: (history) => ofOrders(history, Number.NaN, (first) => history.orderDays[first]),
} as const satisfies Metric;
