/** How often each customer orders, as far as their orders tell. */
import type { MetricFacts } from "../metrics/facts";
import { quantiles } from "./quantile";

export interface Rhythms {
  /** By customer: days between orders to expect; NaN without orders. */
  readonly days: Float64Array;
  /** By customer: 1 where the rhythm is their own, 0 where it is the usual one of the book. */
  readonly isOwn: Uint8Array;
  /** By customer: how many such rhythms ago the last order was. */
  readonly since: Float64Array;
  /** The median of the customers' own rhythms. */
  readonly usualDays: number;
}

export interface RhythmSettings {
  /** Orders from which on a customer has a rhythm of their own. */
  readonly ownFromOrders: number;
  /** The usual rhythm of a book in which nobody has one. */
  readonly daysWithoutAny: number;
}

export const customaryRhythm: RhythmSettings = { ownFromOrders: 3, daysWithoutAny: 90 };

/**
 * The rhythm of a customer is the mean interval between their orders; below `ownFromOrders` orders, or when all are
 * of one day, it is the usual one of the book. That is the median of the own ones; where there is none, of the
 * intervals of those who ordered at least twice.
 */
export function rhythmsOf({ metrics }: Pick<MetricFacts, "metrics">, settings: RhythmSettings): Rhythms {
  const { frequency, meanIntervalDays, recencyDays } = metrics;
  const usualDays = usualRhythm(frequency, meanIntervalDays, settings);
  const days = new Float64Array(frequency.length).fill(Number.NaN);
  const isOwn = new Uint8Array(frequency.length);
  const since = new Float64Array(frequency.length).fill(Number.NaN);
  for (let row = 0; row < days.length; row++) {
    if (frequency[row] === 0) continue;
    isOwn[row] = frequency[row] >= settings.ownFromOrders && meanIntervalDays[row] > 0 ? 1 : 0;
    days[row] = isOwn[row] === 1 ? meanIntervalDays[row] : usualDays;
    since[row] = recencyDays[row] / days[row];
  }
  return { days, isOwn, since, usualDays };
}

function usualRhythm(frequency: Float64Array, intervals: Float64Array, settings: RhythmSettings): number {
  for (const fewest of [settings.ownFromOrders, 2]) {
    const known = intervals.filter((interval, row) => frequency[row] >= fewest && interval > 0);
    if (known.length > 0) return quantiles(known, [0.5])[0];
  }
  return settings.daysWithoutAny;
}
