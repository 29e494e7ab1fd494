import { type Metric, ofOrders } from "./metric";

/** How many days before the as-of day was the last order? 0 on the day itself. */
export const recencyDays = {
  id: "recencyDays",
  unit: "days",
  values: (history, { asOfDay }) =>
    ofOrders(history, Number.NaN, (_, end) => asOfDay - history.orderDays[end - 1]),
} as const satisfies Metric;
