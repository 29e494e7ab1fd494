import { type SurvivorRule, spellingKey } from "./survivorRule";

const between = "; ";

/** All values in one cell, each spelling once. What is no text anywhere stays as the first row has it. */
export const keepAll = {
  id: "keepAll",
  choose(entries) {
    const distinct = new Map(entries.toReversed().map(({ value }) => [spellingKey(value), value]));
    const values = [...distinct.values()].reverse();
    // A number may be a day: without its format nobody could read it in a list.
    if (values.length === 1 || !values.some((value) => typeof value === "string")) return entries[0]!.value;
    return values
      .filter((value) => typeof value !== "object")
      .map(String)
      .join(between);
  },
} as const satisfies SurvivorRule;
