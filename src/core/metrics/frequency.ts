import { type Metric, ofOrders } from "./metric";

/** How many orders did the customer place? 0 without any. */
export const frequency = {
  id: "frequency",
  unit: "count",
  values: (history) => ofOrders(history, 0, (first, end) => end - first),
} as const satisfies Metric;
