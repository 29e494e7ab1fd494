import { missing, numbers } from "../figures";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/** How usual is the usual time of day? The part of the customer's rows that are of it: near 1/4 for by chance. */
export const usualTimeShare = {
  id: "usualTimeShare",
  unit: "share",
  needs: orderNeeds,
  figures: (facts) => {
    const usual = facts.timesOfDay();
    return usual ? numbers(usual.share) : missing("noTimes");
  },
} as const satisfies FurtherMetric;
