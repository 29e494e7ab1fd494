/** Customers who came in the same time, and what became of them. */
import { dayOf } from "../day";
import type { CustomerHistory } from "../metrics/history";
import { monthNumbers } from "../metrics/monthNumbers";

export const cohortUnits = ["month", "quarter"] as const;
export type CohortUnit = (typeof cohortUnits)[number];

/** The customers whose first order lies in one period. Lists by periods since: 0 is that period itself. */
export interface Cohort {
  /** First day of the period, days since 1970-01-01. */
  readonly startDay: number;
  readonly customers: number;
  /** Customers of the cohort with an order in the period. */
  readonly buyers: Uint32Array;
  /** Sales to them in the period; which period returns belong to is not known. */
  readonly revenue: Float64Array;
  /** What returns have taken from their revenue, over all periods. */
  readonly returned: number;
}

export interface CohortTable {
  readonly unit: CohortUnit;
  /** The earliest first; periods in which nobody came are left away. */
  readonly cohorts: readonly Cohort[];
  /** Whether the as-of day is the last one of its period; otherwise each cohort's last figure is of a part only. */
  readonly isLastWhole: boolean;
}

const monthsOf = { month: 1, quarter: 3 } as const;
/** With more months than this a table by quarter is easier to read. */
const mostMonths = 24;

/**
 * What became of the customers who came in each month or quarter?
 *
 * Customers without orders are in none. Without a unit it is the month up to two years of orders, the quarter beyond.
 *
 * @param asOfDay days since 1970-01-01; no order is later.
 */
export function cohortTable(history: CustomerHistory, asOfDay: number, unit?: CohortUnit): CohortTable {
  const months = monthNumbers(Float64Array.of(asOfDay, ...extremes(history.orderDays)));
  const firstMonth = history.orderDays.length > 0 ? months(extremes(history.orderDays)[0]) : months(asOfDay);
  const chosen = unit ?? (months(asOfDay) - firstMonth < mostMonths ? "month" : "quarter");
  const length = monthsOf[chosen];
  const periodOf = (day: number) => Math.floor(months(day) / length);
  const startOf = (period: number) => dayOf(1970, period * length + 1, 1);
  const last = periodOf(asOfDay);
  return {
    unit: chosen,
    cohorts: cohortsBy(history, periodOf, Math.floor(firstMonth / length), last).map(
      ({ period, ...cohort }) => ({
        startDay: startOf(period),
        ...cohort,
      }),
    ),
    isLastWhole: startOf(last + 1) === asOfDay + 1,
  };
}

interface Building {
  period: number;
  customers: number;
  returned: number;
  readonly buyers: Uint32Array;
  readonly revenue: Float64Array;
}

function cohortsBy(
  { offsets, orderDays, orderRevenue, revenue }: CustomerHistory,
  periodOf: (day: number) => number,
  firstPeriod: number,
  lastPeriod: number,
): Building[] {
  // Only cohorts that exist take room: one order of the year 1025 must not make four thousand of them.
  const cohorts: Building[] = [];
  const begun = (period: number): Building => ({
    period,
    customers: 0,
    returned: 0,
    buyers: new Uint32Array(lastPeriod - period + 1),
    revenue: new Float64Array(lastPeriod - period + 1),
  });
  for (let customer = 0; customer + 1 < offsets.length; customer++) {
    const first = offsets[customer];
    const end = offsets[customer + 1];
    if (first === end) continue;
    const start = periodOf(orderDays[first]);
    const cohort = (cohorts[start - firstPeriod] ??= begun(start));
    cohort.customers++;
    let before = -1;
    let sales = 0;
    for (let order = first; order < end; order++) {
      const since = periodOf(orderDays[order]) - start;
      if (since !== before) cohort.buyers[since]++;
      before = since;
      cohort.revenue[since] += orderRevenue[order];
      sales += orderRevenue[order];
    }
    cohort.returned += toMillionth(sales - revenue[customer]);
  }
  return cohorts.filter((cohort) => cohort !== undefined);
}

/** Revenue is known to a millionth; what is less is rounding. */
const toMillionth = (money: number) => Math.round(money * 1e6) / 1e6 + 0;

/** The earliest and the latest day; none where there are no days. */
function extremes(days: Int32Array): readonly number[] {
  if (days.length === 0) return [];
  let first = days[0];
  let last = days[0];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}
