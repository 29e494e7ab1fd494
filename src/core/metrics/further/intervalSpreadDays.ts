import { numbers } from "../figures";
import { ofOrders } from "../metric";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/**
 * By how many days do the customer's intervals between orders differ from their mean? The standard deviation
 * (population); no answer under three orders, 0 for a customer like a clock.
 */
export const intervalSpreadDays = {
  id: "intervalSpreadDays",
  unit: "days",
  needs: orderNeeds,
  figures: ({ history: { offsets, orderDays } }) =>
    numbers(
      ofOrders({ offsets }, Number.NaN, (first, end) => {
        const intervals = end - first - 1;
        if (intervals < 2) return Number.NaN;
        const mean = (orderDays[end - 1] - orderDays[first]) / intervals;
        let squares = 0;
        for (let order = first + 1; order < end; order++) {
          squares += (orderDays[order] - orderDays[order - 1] - mean) ** 2;
        }
        return Math.sqrt(squares / intervals);
      }),
    ),
} as const satisfies FurtherMetric;
