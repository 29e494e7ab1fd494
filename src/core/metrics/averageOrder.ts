import { type Metric, ofOrders } from "./metric";

/** How much does an order of the customer bring in? Revenue less returns by the number of orders. */
export const averageOrder = {
  id: "averageOrder",
  unit: "money",
  values: (history) =>
    ofOrders(history, Number.NaN, (first, end, customer) => history.revenue[customer] / (end - first)),
} as const satisfies Metric;
