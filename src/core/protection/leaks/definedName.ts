import type { LeakRule } from "../leak";

/** Names that stand for contacts: any cell can read them by their name. */
export const definedName: LeakRule<"definedName"> = {
  id: "definedName",
  find: ({ names }) => names.map(({ from, sheet, heading }) => ({ name: from, sheet, heading })),
};
