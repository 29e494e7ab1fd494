/** Products that bring nothing, with the probable cause. */
import type { CountedLines } from "../metrics/countedLines";
import type { MetricFacts } from "../metrics/facts";
import { grossAmounts } from "../metrics/grossAmounts";
import { RowKind } from "../metrics/rowKinds";
import type { ProductSums } from "./productSums";
import { spanDays, type Trends, yearDays } from "./trend";

const { sale } = RowKind;

export const lossCauses = ["priceBelowCost", "discounts", "returns", "fallingDemand", "outOfSeason"] as const;
export type LossCause = (typeof lossCauses)[number];

export interface Unprofitable {
  readonly product: number;
  readonly cause: LossCause;
  /** Margin, or NaN where no cost is known. */
  readonly margin: number;
  /** Margin of the sales before discounts and returns; NaN where no cost is known. */
  readonly marginBefore: number;
  /** What discounts took. */
  readonly discounts: number;
  /** What came back. */
  readonly back: number;
  /** Change of sales, see `Trends`. */
  readonly change: number;
}

export interface UnprofitableSettings {
  /** Sales that fell by this part or more are falling demand. */
  readonly fallFrom: number;
  /** A season is over where the same weeks a year earlier had at most this part of the rows of a year. */
  readonly seasonShare: number;
  /** So many standard deviations (Poisson) must a fall in rows be, or it may be chance: most products sell seldom. */
  readonly deviations: number;
}

export const customaryUnprofitable: UnprofitableSettings = {
  fallFrom: 0.5,
  seasonShare: 0.05,
  deviations: 2,
};

/** A year by the parts of thirteen weeks. */
const quarters = 4;

/**
 * Products with a margin below zero, with more returned than sold, or with sales that have broken down.
 *
 * A loss is put down to the price where the sales lose money even before discounts, else to the discounts where they
 * lose money after them, else to the returns. A break-down must be more than chance; it is only the season where the
 * same weeks a year earlier sold next to nothing either.
 */
export function unprofitable(
  facts: MetricFacts,
  lines: CountedLines,
  sums: ProductSums,
  trends: Trends,
  { fallFrom, seasonShare, deviations }: UnprofitableSettings = customaryUnprofitable,
): readonly Unprofitable[] {
  const { marginBefore, marginSold, discounts } = steps(facts, lines);
  const found: Unprofitable[] = [];
  for (let product = 0; product < sums.revenue.length; product++) {
    const cause = causeOf(product);
    if (cause === undefined) continue;
    found.push({
      product,
      cause,
      margin: sums.margin[product],
      marginBefore: marginBefore[product],
      discounts: discounts[product],
      back: sums.back[product],
      change: trends.change[product],
    });
  }
  return found;

  function causeOf(product: number): LossCause | undefined {
    if (sums.margin[product] < 0) {
      if (marginBefore[product] < 0) return "priceBelowCost";
      return marginSold[product] < 0 ? "discounts" : "returns";
    }
    if (sums.back[product] > 0 && sums.revenue[product] <= 0) return "returns";
    const { change, recentRows, baseRows, yearRows, yearBeforeRows } = trends;
    const recent = recentRows[product];
    if (change[product] <= -fallFrom && isFall(baseRows[product], recent)) return "fallingDemand";
    const isQuiet = isFall(yearRows[product] / quarters, recent);
    const wasQuiet = yearBeforeRows[product] <= seasonShare * yearRows[product];
    return isQuiet && wasQuiet && isKnownForYear(product) ? "outOfSeason" : undefined;
  }

  function isFall(from: number, to: number): boolean {
    return from - to >= deviations * Math.sqrt(from + to) && from > to;
  }

  /** Whether there was the same season a year ago to look at. */
  function isKnownForYear(product: number): boolean {
    return facts.asOfDay - sums.firstDay[product] >= yearDays + spanDays - 1;
  }
}

/** Margins of the sales with known costs: before discounts, and after them; and what discounts took. */
function steps(facts: MetricFacts, { offsets, rows, kinds }: CountedLines) {
  const { orders } = facts;
  const count = offsets.length - 1;
  const amounts = orders.columns.amount!.values;
  const gross = grossAmounts(orders);
  const costs = facts.margins()?.costs;
  const marginBefore = new Float64Array(count);
  const marginSold = new Float64Array(count);
  const discounts = new Float64Array(count);
  for (let product = 0; product < count; product++) {
    let known = false;
    for (let line = offsets[product]; line < offsets[product + 1]; line++) {
      if (kinds[line] !== sale) continue;
      const row = rows[line];
      const full = gross ? gross[row] : amounts[row];
      discounts[product] += full - amounts[row];
      const cost = costs ? costs[row] : Number.NaN;
      if (Number.isNaN(cost)) continue;
      known = true;
      marginBefore[product] += full - cost;
      marginSold[product] += amounts[row] - cost;
    }
    if (!known) marginBefore[product] = Number.NaN;
  }
  return { marginBefore, marginSold, discounts };
}
