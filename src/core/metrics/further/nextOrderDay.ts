import { numbers } from "../figures";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/**
 * When is the next order to be expected? One mean interval after the last order, so a past day is an order overdue.
 * No answer under two orders, or when all orders are of one day.
 */
export const nextOrderDay = {
  id: "nextOrderDay",
  unit: "day",
  needs: orderNeeds,
  figures: ({ metrics: { lastOrderDay, meanIntervalDays } }) =>
    numbers(
      lastOrderDay.map((last, row) =>
        meanIntervalDays[row] > 0 ? last + Math.round(meanIntervalDays[row]) : Number.NaN,
      ),
    ),
} as const satisfies FurtherMetric;
