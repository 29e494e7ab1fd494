import { favouriteTexts } from "../favourites";
import { missing } from "../figures";
import { type FurtherMetric, orderNeeds, productNeed } from "./furtherMetric";

/** Which product does the customer buy most often? Of equally frequent ones the one that brought more. */
export const favouriteProduct = {
  id: "favouriteProduct",
  unit: "text",
  needs: [...orderNeeds, productNeed],
  figures: (facts) => {
    const bought = facts.bought();
    const goods = facts.goods();
    return bought && goods ? favouriteTexts(bought, goods) : missing("noColumn", productNeed);
  },
} as const satisfies FurtherMetric;
