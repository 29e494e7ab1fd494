import type { PlannedSales } from "../table/plannedSales";
import { type PeriodUnit, periodAt } from "./periods";

/**
 * The plan by period; NaN where nothing is planned.
 *
 * Undefined where most periods have no plan: a plan by month says nothing of days.
 */
export function plannedByPeriod(
  { days, amounts }: PlannedSales,
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
