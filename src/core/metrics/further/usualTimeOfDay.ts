import { missing, noClass } from "../figures";
import { timesOfDay } from "../timesOfDay";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/** In which quarter of the day does the customer mostly order? No answer under three rows, or when two tie. */
export const usualTimeOfDay = {
  id: "usualTimeOfDay",
  unit: "class",
  needs: orderNeeds,
  figures: (facts) => {
    const usual = facts.timesOfDay();
    if (!usual) return missing("noTimes");
    const classOf = Uint8Array.from(usual.most, (place) => (place < 0 ? noClass : place));
    return { kind: "class", classOf, classes: timesOfDay, text: "timeOfDay" };
  },
} as const satisfies FurtherMetric;
