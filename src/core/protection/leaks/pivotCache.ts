import type { LeakRule } from "../leak";

/** PivotTables: each keeps all rows it was made from, and shows them by a double click where pivots are allowed. */
export const pivotCache: LeakRule<"pivotCache"> = {
  id: "pivotCache",
  find: ({ pivots }) => pivots.map(({ sheet, name }) => ({ sheet, name })),
};
