import { numbers } from "../figures";
import { usualOf } from "../usual";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";
import { weekdayOf, weekdays } from "./usualWeekday";

/** How usual is the usual weekday? The part of the orders that are of it: 1 for always, near 1/7 for by chance. */
export const usualWeekdayShare = {
  id: "usualWeekdayShare",
  unit: "share",
  needs: orderNeeds,
  figures: ({ history: { offsets, orderDays } }) =>
    numbers(usualOf(offsets, weekdays.length, (order) => weekdayOf(orderDays[order])).share),
} as const satisfies FurtherMetric;
