import { entryWithMost, type SurvivorRule } from "./survivorRule";

/** The value of the row that has most cells filled. */
export const mostComplete = {
  id: "mostComplete",
  choose: (entries) => entryWithMost(entries, ({ filled }) => filled).value,
} as const satisfies SurvivorRule;
