import { missing, numbers } from "../figures";
import { costNeed, type FurtherMetric, orderNeeds } from "./furtherMetric";

/** Which part of the customer's revenue is margin? Of the rows with a known cost; no answer without revenue of these. */
export const marginShare = {
  id: "marginShare",
  unit: "share",
  needs: [...orderNeeds, costNeed],
  figures: (facts) => {
    const margins = facts.margins();
    if (!margins) return missing("noColumn", costNeed);
    const { offsets, rows, worths } = facts.lines();
    const values = new Float64Array(offsets.length - 1);
    for (let customer = 0; customer < values.length; customer++) {
      let earned = 0;
      let revenue = 0;
      for (let line = offsets[customer]; line < offsets[customer + 1]; line++) {
        const margin = margins.values[rows[line]];
        if (Number.isNaN(margin)) continue;
        earned += margin;
        revenue += worths[line];
      }
      values[customer] = revenue > 0 ? earned / revenue : Number.NaN;
    }
    return numbers(values);
  },
} as const satisfies FurtherMetric;
