import { numbers } from "../figures";
import { ofOrders } from "../metric";
import { monthNumbers } from "../monthNumbers";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/** In how many calendar months did the customer order? 0 without orders. */
export const monthsActive = {
  id: "monthsActive",
  unit: "count",
  needs: orderNeeds,
  figures: ({ history }) => {
    const monthOf = monthNumbers(history.orderDays);
    return numbers(
      ofOrders(history, 0, (first, end) => {
        let months = 1;
        let last = monthOf(history.orderDays[first]);
        for (let order = first + 1; order < end; order++) {
          const month = monthOf(history.orderDays[order]);
          if (month !== last) months++;
          last = month;
        }
        return months;
      }),
    );
  },
} as const satisfies FurtherMetric;
