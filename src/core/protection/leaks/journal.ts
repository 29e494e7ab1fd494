import type { LeakRule } from "../leak";

/** Runs that can be undone keep what stood there before. */
export const journal: LeakRule<"journal"> = {
  id: "journal",
  find: ({ journalRuns }) => (journalRuns > 0 ? [{ count: journalRuns }] : []),
};
