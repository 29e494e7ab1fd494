import { type PeriodUnit, periodAt } from "./periods";

/** Amounts that somebody planned, each for the period its day lies in. */
export interface SalesPlan {
  /** Days since 1970-01-01. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
}

/**
 * The plan by period; NaN where nothing is planned.
 *
 * Undefined where most periods have no plan: a plan by month says nothing of days.
 */
export function plannedByPeriod(
  { days, amounts }: SalesPlan,
  unit: PeriodUnit,
  firstPeriod: number,
  count: number,
): Float64Array | undefined {
  const planned = new Float64Array(count).fill(Number.NaN);
  for (const [at, day] of days.entries()) {
    if (Number.isNaN(day) || Number.isNaN(amounts[at])) continue;
    const place = periodAt(Math.floor(day), unit) - firstPeriod;
    if (place >= 0 && place < count) planned[place] = (planned[place] || 0) + amounts[at];
  }
  const known = planned.reduce((sum, amount) => sum + (Number.isNaN(amount) ? 0 : 1), 0);
  return known * 2 > count || known === count ? planned : undefined;
}
