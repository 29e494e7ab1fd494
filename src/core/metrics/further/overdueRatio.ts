import { numbers } from "../figures";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/**
 * How many of their own mean intervals ago did the customer order last? Above 1 an order is overdue. No answer under
 * two orders, or when all orders are of one day.
 */
export const overdueRatio = {
  id: "overdueRatio",
  unit: "ratio",
  needs: orderNeeds,
  figures: ({ metrics: { recencyDays, meanIntervalDays } }) =>
    numbers(
      recencyDays.map((recency, row) =>
        meanIntervalDays[row] > 0 ? recency / meanIntervalDays[row] : Number.NaN,
      ),
    ),
} as const satisfies FurtherMetric;
