import { numbers } from "../figures";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/** Which part of the customer's sales was bought at a discount? By money; no answer without sales. */
export const discountShare = {
  id: "discountShare",
  unit: "share",
  needs: [...orderNeeds, ["orders.discount"]],
  figures: (facts) => {
    const discounts = facts.orders.columns.discount!.values;
    const { offsets, rows, worths } = facts.lines();
    const values = new Float64Array(offsets.length - 1);
    for (let customer = 0; customer < values.length; customer++) {
      let sold = 0;
      let discounted = 0;
      for (let line = offsets[customer]; line < offsets[customer + 1]; line++) {
        const worth = worths[line];
        if (!(worth > 0)) continue;
        sold += worth;
        if (discounts[rows[line]] > 0) discounted += worth;
      }
      values[customer] = sold > 0 ? discounted / sold : Number.NaN;
    }
    return numbers(values);
  },
} as const satisfies FurtherMetric;
