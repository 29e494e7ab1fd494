import type { LeakRule } from "../leak";

/** Columns elsewhere in the workbook that hold the same contacts, hidden ones included. */
export const copyElsewhere: LeakRule<"copyElsewhere"> = {
  id: "copyElsewhere",
  find: ({ copies }) =>
    copies.map(({ sheet, column, of, share }) => ({
      sheet,
      column,
      source: of.sheet,
      heading: of.heading,
      percent: Math.round(share * 100),
    })),
};
