/** Which products sell before which holiday. */

import * as calendars from "./calendars";
import { type Occasion, occasionsOf } from "./calendars/holidayDays";
import type { Dimension } from "./dimensions";
import { linesBetween, type SalesLines } from "./salesLines";

export type CalendarId = keyof typeof calendars;
export type HolidayId = (typeof calendars)[CalendarId]["holidays"][number]["id"];

export interface SeasonLeader {
  readonly name: string;
  /** Revenue on the days before the holiday, all its times together. */
  readonly revenue: number;
  /** Revenue a day by revenue on a usual day: 3 = three times as much. Infinity where it sells then only. */
  readonly times: number;
  /** Of the years seen, those in which it sold more than on as many usual days. */
  readonly years: number;
}

export interface HolidayLeaders {
  readonly holiday: HolidayId;
  readonly years: number;
  /** Days of buying for it. */
  readonly days: number;
  /** All products together, as a leader's `times`. */
  readonly times: number;
  /** By what they sold more than usual; empty where nothing did. */
  readonly leaders: readonly SeasonLeader[];
}

const mostLeaders = 5;

/**
 * The leaders before each holiday of a calendar.
 *
 * A product leads where its share of sales before the holiday is larger than on usual days, so that a busy season alone
 * makes no leaders, and where that held in most of the years. Holidays that the data do not hold whole are left out.
 */
export function seasonLeaders(
  calendar: CalendarId,
  lines: SalesLines,
  products: Dimension,
  lastDay: number,
): readonly HolidayLeaders[] {
  const { count } = products.groups;
  if (lines.rows.length === 0) return [];
  const { firstDay } = lines;
  const allDays = lastDay - firstDay + 1;
  const total = revenueOfAll(lines, products);
  const { holidays } = Object.values(calendars).find(({ id }) => id === calendar)!;
  return holidays.flatMap((holiday): HolidayLeaders[] => {
    const occasions = occasionsOf(holiday, firstDay, lastDay);
    if (occasions.length === 0) return [];
    const byYear = occasions.map((occasion) => revenueIn(lines, products, occasion));
    const days = occasions.length * holiday.days;
    const inSeason = new Float64Array(count);
    for (const year of byYear)
      for (let product = 0; product < count; product++) inSeason[product] += year[product];
    const usualDays = allDays - days;
    const usual = total.map((all, product) =>
      usualDays > 0 ? Math.max(0, all - inSeason[product]) / usualDays : 0,
    );
    const seasonSum = sum(inSeason);
    const times = timesOf(seasonSum / days, sum(usual));
    const usualTimes = Number.isFinite(times) ? times : 1;
    const extra = inSeason.map((revenue, product) => revenue - usual[product] * days * usualTimes);
    const yearsAbove = (product: number) =>
      byYear.filter((year) => year[product] > usual[product] * holiday.days).length;
    const leaders = Array.from(extra, (_, product) => product)
      .filter((product) => inSeason[product] > 0 && extra[product] > 0)
      .sort((one, other) => extra[other] - extra[one] || one - other)
      .slice(0, mostLeaders * 4)
      .map((product) => ({
        name: products.groups.names[product],
        revenue: inSeason[product],
        times: timesOf(inSeason[product] / days, usual[product]),
        years: yearsAbove(product),
      }))
      .filter(({ years }) => years * 2 > occasions.length)
      .slice(0, mostLeaders);
    return [{ holiday: holiday.id, years: occasions.length, days: holiday.days, times, leaders }];
  });
}

/** By product, from all days. */
function revenueOfAll({ rows, nets }: SalesLines, { groups }: Dimension): Float64Array {
  const revenue = new Float64Array(groups.count);
  for (let line = 0; line < rows.length; line++) {
    const product = groups.ofRow[rows[line]];
    if (product >= 0) revenue[product] += nets[line];
  }
  return revenue;
}

function revenueIn(lines: SalesLines, { groups }: Dimension, { firstDay, lastDay }: Occasion): Float64Array {
  const revenue = new Float64Array(groups.count);
  for (const line of linesBetween(lines, firstDay, lastDay)) {
    const product = groups.ofRow[lines.rows[line]];
    if (product >= 0) revenue[product] += lines.nets[line];
  }
  return revenue;
}

function timesOf(aDay: number, usual: number): number {
  if (usual > 0) return aDay / usual;
  return aDay > 0 ? Infinity : Number.NaN;
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
