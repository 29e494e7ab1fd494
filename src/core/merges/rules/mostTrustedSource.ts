import { entryWithMost, type SurvivorRule, spellingKey } from "./survivorRule";

/** The value of the row whose source stands first in the user's order; sources not named there come last. */
export const mostTrustedSource = {
  id: "mostTrustedSource",
  choose(entries, trusted) {
    const places = new Map(trusted.map((source, place) => [spellingKey(source), place]));
    return entryWithMost(entries, ({ source }) => -(places.get(spellingKey(source)) ?? trusted.length)).value;
  },
} as const satisfies SurvivorRule;
