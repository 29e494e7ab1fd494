/** What could not be computed, and why. */
import type { SalesSeries } from "./salesSeries";
import { monthsNeeded, type Season } from "./season/season";

/** Text: `dynamics.limit.<id>`. */
export type DynamicsLimitId =
  | "noSales"
  | "oneCompletePeriod"
  | "noYearBefore"
  | "seasonTooShort"
  | "noProducts"
  | "noTimes"
  | "noCosts"
  | "negativePeriods"
  | "emptyPeriods";

export interface DynamicsLimit {
  readonly id: DynamicsLimitId;
  /** Placeholders of the text. */
  readonly params: Readonly<Record<string, number>>;
}

/** What was found, as far as it decides on limits. */
export interface Found {
  readonly series: SalesSeries;
  readonly season: Season;
  readonly hasProducts: boolean;
  readonly hasTimes: boolean;
  readonly hasYearBefore: boolean;
}

export function limitsOf({ series, season, ...found }: Found): readonly DynamicsLimit[] {
  const limits: DynamicsLimit[] = [];
  const add = (id: DynamicsLimitId, params: DynamicsLimit["params"] = {}) => limits.push({ id, params });
  const { revenue, orders, margin } = series.figures;
  if (series.count === 0) {
    add("noSales");
    return limits;
  }
  const complete = series.isComplete.reduce((sum, is) => sum + is, 0);
  if (complete < 2) add("oneCompletePeriod", { count: complete });
  else if (!found.hasYearBefore) add("noYearBefore");
  if (!season.byMonth) add("seasonTooShort", { count: season.months, needed: monthsNeeded });
  const negative = revenue.filter((value) => value < 0).length;
  if (negative > 0) add("negativePeriods", { count: negative });
  const empty = revenue.filter((value, at) => value === 0 && orders[at] === 0).length;
  if (empty > 0) add("emptyPeriods", { count: empty });
  if (!found.hasProducts) add("noProducts");
  if (!margin) add("noCosts");
  if (!found.hasTimes) add("noTimes");
  return limits;
}
