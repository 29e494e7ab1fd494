import { missing, numbers } from "../figures";
import { type FurtherMetric, orderNeeds, productNeed } from "./furtherMetric";

/** How many different products did the customer buy? 0 without any. */
export const productCount = {
  id: "productCount",
  unit: "count",
  needs: [...orderNeeds, productNeed],
  figures: (facts) => {
    const bought = facts.bought();
    return bought ? numbers(Float64Array.from(bought.different)) : missing("noColumn", productNeed);
  },
} as const satisfies FurtherMetric;
