import { entryWithMost, type SurvivorRule } from "./survivorRule";

/** The value of the customer heard of last; a row of which no day is known is older than all others. */
export const newest = {
  id: "newest",
  choose: (entries) =>
    entryWithMost(entries, ({ day }) => (Number.isNaN(day) ? Number.NEGATIVE_INFINITY : day)).value,
} as const satisfies SurvivorRule;
