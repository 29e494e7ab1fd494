import { missing, numbers } from "../figures";
import { toMillionth } from "../toMillionth";
import { costNeed, type FurtherMetric, orderNeeds } from "./furtherMetric";

/** What did the customer's orders earn after cost, less returns? Rows without a known cost are left aside. */
export const margin = {
  id: "margin",
  unit: "money",
  needs: [...orderNeeds, costNeed],
  figures: (facts) => {
    const margins = facts.margins();
    if (!margins) return missing("noColumn", costNeed);
    const { offsets, rows } = facts.lines();
    const values = new Float64Array(offsets.length - 1);
    for (let customer = 0; customer < values.length; customer++) {
      let sum = Number.NaN;
      for (let line = offsets[customer]; line < offsets[customer + 1]; line++) {
        const earned = margins.values[rows[line]];
        if (!Number.isNaN(earned)) sum = Number.isNaN(sum) ? earned : sum + earned;
      }
      values[customer] = toMillionth(sum);
    }
    return numbers(values);
  },
} as const satisfies FurtherMetric;
