import { favouritesOf, favouriteTexts } from "../favourites";
import { missing } from "../figures";
import { categoryNeed, type FurtherMetric, orderNeeds } from "./furtherMetric";

/** From which category does the customer buy most often? Of equally frequent ones the one that brought more. */
export const favouriteCategory = {
  id: "favouriteCategory",
  unit: "text",
  needs: [...orderNeeds, categoryNeed],
  figures: (facts) => {
    const categories = facts.categories();
    if (!categories) return missing("noColumn", categoryNeed);
    return favouriteTexts(favouritesOf(facts.lines(), categories), categories);
  },
} as const satisfies FurtherMetric;
