/** What pivots need beside each order: Excel groups no dates for us, and knows neither segments nor what counts. */
import type { MetricFacts } from "../metrics/facts";
import type { Groups } from "../metrics/goods";
import { counts } from "../metrics/rowKinds";
import { currenciesOf } from "./currencies";
import { type PeriodUnit, periodAt, weekdayOf } from "./periods";
import { salesLines } from "./salesLines";

/** All columns are row for row with the orders. */
export interface OrderColumns {
  /** NaN where the row has no day. */
  readonly years: Float64Array;
  readonly quarters: PeriodGroups;
  readonly months: PeriodGroups;
  /** Monday is 0; -1 where the row has no day. */
  readonly weekdays: Int8Array;
  /** Customer's class by order row, -1 for orders of nobody known. */
  readonly segments: Int16Array;
  /** What the row adds to revenue; NaN where it does not count. Adds up to the revenue of the sales dynamics. */
  readonly revenue: Float64Array;
}

/** Periods that occur, in order of time. */
export interface PeriodGroups extends Omit<Groups, "names"> {
  readonly periods: readonly number[];
}

/**
 * @param classOf class of each customer.
 * @param currency rows in another one do not count; the one with most rows where absent.
 */
export function orderColumns(facts: MetricFacts, classOf: Uint8Array, currency?: string): OrderColumns {
  const { orders, kinds, asOfDay, customer } = facts;
  const days = orders.columns.orderDay?.days ?? new Float64Array(orders.rowCount).fill(Number.NaN);
  const chosen = currency ?? currenciesOf(orders, (row) => counts(kinds[row]))[0]?.currency;
  const { lines } = salesLines(orders, kinds, asOfDay, chosen);
  const revenue = new Float64Array(orders.rowCount).fill(Number.NaN);
  for (let line = 0; line < lines.rows.length; line++) revenue[lines.rows[line]] = lines.nets[line];
  const months = periodsOf(days, "month");
  const quarters = coarser(months, 3);
  const years = new Float64Array(orders.rowCount).fill(Number.NaN);
  const weekdays = new Int8Array(orders.rowCount).fill(-1);
  for (let row = 0; row < orders.rowCount; row++) {
    const month = months.ofRow[row];
    if (month < 0) continue;
    years[row] = Math.floor(months.periods[month] / 12);
    weekdays[row] = weekdayOf(Math.floor(days[row]));
  }
  const segments = new Int16Array(orders.rowCount).fill(-1);
  for (let row = 0; row < segments.length; row++) {
    if (customer[row] >= 0) segments[row] = classOf[customer[row]];
  }
  return { years, quarters, months, weekdays, segments, revenue };
}

function periodsOf(days: Float64Array, unit: PeriodUnit): PeriodGroups {
  // Many rows share a day, and a date costs more to take apart than to look up.
  const ofDay = new Map<number, number>();
  const period = new Int32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    const day = Math.floor(days[row]);
    if (Number.isNaN(day)) continue;
    let known = ofDay.get(day);
    if (known === undefined) {
      known = periodAt(day, unit);
      ofDay.set(day, known);
    }
    period[row] = known;
  }
  const periods = [...new Set(ofDay.values())].sort((one, other) => one - other);
  const placeOf = new Map(periods.map((one, place) => [one, place]));
  const ofRow = period.map((one, row) => (Number.isNaN(days[row]) ? -1 : placeOf.get(one)!));
  return { count: periods.length, ofRow, periods };
}

function coarser({ ofRow, periods }: PeriodGroups, months: number): PeriodGroups {
  const wider = periods.map((period) => Math.floor(period / months));
  const distinct = [...new Set(wider)];
  const placeOf = wider.map((period) => distinct.indexOf(period));
  return {
    count: distinct.length,
    ofRow: ofRow.map((place) => (place < 0 ? -1 : placeOf[place])),
    periods: distinct,
  };
}
