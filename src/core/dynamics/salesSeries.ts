/** Sales by period: what a chart of them shows. */
import type { CustomerHistory } from "../metrics/history";
import type { PlannedSales } from "../table/plannedSales";
import { isOver, isWhole, usualPauseDays } from "./completeness";
import type { DailySales } from "./dailySales";
import { firstDayOf, type PeriodUnit, periodAt } from "./periods";
import { toMillionth } from "./rounding";
import { plannedByPeriod } from "./salesPlan";

/** By period. Those that a workbook has no columns for are absent. */
export interface SeriesFigures {
  /** Sales less returns. */
  readonly revenue: Float64Array;
  readonly orders: Float64Array;
  /** Customers who ordered; those of nobody known are not among them. */
  readonly customers: Float64Array;
  /** Those of them whose first order it was, and the others. */
  readonly newCustomers: Float64Array;
  readonly returningCustomers: Float64Array;
  /** Revenue by order; NaN without orders. */
  readonly averageOrder: Float64Array;
  readonly returns: Float64Array;
  readonly units?: Float64Array;
  readonly margin?: Float64Array;
  /** Part of the full price that was taken off, 0–1; NaN without sales. */
  readonly discountShare?: Float64Array;
  readonly planned?: Float64Array;
  /** Revenue by plan, 1 = as planned; NaN where nothing or nothing above zero was planned. */
  readonly planShare?: Float64Array;
}

export interface SalesSeries {
  readonly unit: PeriodUnit;
  /** Period number of the first, see `periodAt`; the others follow without gaps, those without sales as zero. */
  readonly firstPeriod: number;
  readonly count: number;
  /** 0 where days with sales may be missing: possible for the first and the last only. */
  readonly isComplete: Uint8Array;
  readonly figures: SeriesFigures;
}

/**
 * Adds days up to periods.
 *
 * The last period is complete where the days it still lacks are fewer than a usual pause between days with sales, see
 * `usualPauseDays`; so is the first, which may lack three in a hundred of its days besides.
 */
export function salesSeries(
  daily: DailySales,
  history: CustomerHistory,
  unit: PeriodUnit,
  plan?: PlannedSales,
): SalesSeries {
  const places = periodsOfDays(daily, unit);
  const { firstPeriod, count } = places;
  const sums = (column: Float64Array) => {
    const sum = new Float64Array(count);
    for (let day = 0; day < column.length; day++) sum[places.placeOf[day]] += column[day];
    return sum;
  };
  const money = (column: Float64Array) => sums(column).map(toMillionth);
  const revenue = money(daily.revenue);
  const orders = sums(daily.orders);
  const newCustomers = sums(daily.newCustomers);
  const customers = customersByPeriod(history, daily.firstDay, places);
  const { units, margin, gross, discount } = daily;
  const planned = plan && plannedByPeriod(plan, unit, firstPeriod, count);
  return {
    unit,
    firstPeriod,
    count,
    isComplete: completePeriods(daily, unit, firstPeriod, count),
    figures: {
      revenue,
      orders,
      customers,
      newCustomers,
      returningCustomers: customers.map((all, period) => all - newCustomers[period]),
      averageOrder: ratio(revenue, orders),
      returns: money(daily.returns),
      ...(units && { units: money(units) }),
      ...(margin && { margin: money(margin) }),
      ...(gross && discount && { discountShare: ratio(money(discount), money(gross)) }),
      ...(planned && { planned, planShare: ratio(revenue, planned) }),
    },
  };
}

interface PeriodsOfDays {
  readonly firstPeriod: number;
  readonly count: number;
  /** By day of the series. */
  readonly placeOf: Uint16Array;
}

function periodsOfDays({ firstDay, days }: DailySales, unit: PeriodUnit): PeriodsOfDays {
  if (days === 0) return { firstPeriod: Number.NaN, count: 0, placeOf: new Uint16Array(0) };
  const firstPeriod = periodAt(firstDay, unit);
  const placeOf = new Uint16Array(days);
  let end = firstDayOf(firstPeriod + 1, unit) - firstDay;
  for (let day = 0, place = 0; day < days; day++) {
    if (day === end) end = firstDayOf(firstPeriod + ++place + 1, unit) - firstDay;
    placeOf[day] = place;
  }
  return { firstPeriod, count: placeOf[days - 1] + 1, placeOf };
}

/** The orders of a customer lie side by side, the oldest first, so a period is new when it is not that of the last. */
function customersByPeriod(
  { offsets, orderDays }: CustomerHistory,
  firstDay: number,
  { count, placeOf }: PeriodsOfDays,
): Float64Array {
  const customers = new Float64Array(count);
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    let last = -1;
    for (let order = offsets[owner]; order < offsets[owner + 1]; order++) {
      const day = orderDays[order] - firstDay;
      if (day < 0) continue;
      const place = placeOf[day];
      if (place !== last) customers[place]++;
      last = place;
    }
  }
  return customers;
}

function completePeriods(
  { firstDay, days, sold }: DailySales,
  unit: PeriodUnit,
  firstPeriod: number,
  count: number,
): Uint8Array {
  const isComplete = new Uint8Array(count).fill(1);
  if (count === 0) return isComplete;
  const pause = usualPauseDays(sold);
  const start = firstDayOf(firstPeriod, unit);
  const length = firstDayOf(firstPeriod + 1, unit) - start;
  if (!isWhole(firstDay - start, pause, length)) isComplete[0] = 0;
  const missing = firstDayOf(firstPeriod + count, unit) - (firstDay + days);
  if (!isOver(missing, pause)) isComplete[count - 1] = 0;
  return isComplete;
}

/** NaN where there is nothing above zero to divide by. */
function ratio(values: Float64Array, by: Float64Array): Float64Array {
  return values.map((value, period) => (by[period] > 0 ? value / by[period] : Number.NaN));
}
