import type { LeakRule } from "../leak";

/** Formulas on other sheets that read contacts: their results can be copied there. */
export const formulaElsewhere: LeakRule<"formulaElsewhere"> = {
  id: "formulaElsewhere",
  find: ({ formulas }) =>
    formulas.map(({ from, cell, sheet, heading, count }) => ({ from, cell, sheet, heading, count })),
};
