import { missing } from "../metrics/figures";
import { monthlyVariation, seasonOf } from "./monthlyVariation";
import type { Segment } from "./segment";
import { type XyzClass, type XyzSettings, type XyzWhy, xyzRule, xyzWithReasons } from "./xyz";

/**
 * How evenly does each customer buy, once the season of the whole business is taken out? Not to be told under two
 * years of orders.
 */
export const xyzSeasonal = {
  ...xyzRule,
  id: "xyzSeasonal",
  classify: (facts, settings) => {
    const sales = facts.sales();
    const season = seasonOf(sales, facts.asOfDay, settings);
    if (!season) return missing("noSeason");
    return xyzWithReasons(monthlyVariation(sales, facts.asOfDay, settings, season), settings);
  },
} as const satisfies Segment<XyzClass, XyzWhy, XyzSettings>;
