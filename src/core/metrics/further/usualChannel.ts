import { favouritesOf, favouriteTexts } from "../favourites";
import { groupsOf } from "../goods";
import { type FurtherMetric, orderNeeds } from "./furtherMetric";

/** Through which channel does the customer mostly order? Of equally frequent ones the one that brought more. */
export const usualChannel = {
  id: "usualChannel",
  unit: "text",
  needs: [...orderNeeds, ["orders.channel"]],
  figures: (facts) => {
    const channels = groupsOf(facts.orders.columns.channel!);
    return favouriteTexts(favouritesOf(facts.lines(), channels), channels);
  },
} as const satisfies FurtherMetric;
