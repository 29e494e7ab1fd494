import { type Metric, ofOrders } from "./metric";

/** How many days pass between two orders of the customer? No answer under two orders; 0 when all are of one day. */
export const meanIntervalDays = {
  id: "meanIntervalDays",
  unit: "days",
  values: (history) =>
    ofOrders(history, Number.NaN, (first, end) => {
      const { orderDays } = history;
      return end - first < 2 ? Number.NaN : (orderDays[end - 1] - orderDays[first]) / (end - 1 - first);
    }),
} as const satisfies Metric;
