import { noClass } from "../figures";
import { usualOf } from "../usual";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** On which weekday does the customer mostly order? No answer under three orders, or when two weekdays tie. */
export const usualWeekday = {
  id: "usualWeekday",
  unit: "class",
  needs: orderNeeds,
  figures: ({ history: { offsets, orderDays } }) => {
    const { most } = usualOf(offsets, weekdays.length, (order) => weekdayOf(orderDays[order]));
    const classOf = Uint8Array.from(most, (place) => (place < 0 ? noClass : place));
    return { kind: "class", classOf, classes: weekdays, text: "weekday" };
  },
} as const satisfies FurtherMetric;

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;
