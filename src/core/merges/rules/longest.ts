import { entryWithMost, type SurvivorRule, spellingKey } from "./survivorRule";

/** The longest value, spaces around and doubled ones not counted. */
export const longest = {
  id: "longest",
  choose: (entries) => entryWithMost(entries, ({ value }) => spellingKey(value).length).value,
} as const satisfies SurvivorRule;
