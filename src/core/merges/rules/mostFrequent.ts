import { entryWithMost, type SurvivorRule, spellingKey } from "./survivorRule";

/** The value that most rows have, spellings that differ in case and spaces only taken for one. */
export const mostFrequent = {
  id: "mostFrequent",
  choose(entries) {
    const times = new Map<string, number>();
    for (const { value } of entries) {
      const key = spellingKey(value);
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    return entryWithMost(entries, ({ value }) => times.get(spellingKey(value))!).value;
  },
} as const satisfies SurvivorRule;
