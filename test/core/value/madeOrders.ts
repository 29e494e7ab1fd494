import type { CustomerHistory } from "../../../src/core/metrics/history";
import { historyFrom } from "../byHand/history";
import { gamma, uniform } from "./chance";

/** What customers did, and what they went on to do in the year after the as-of day. */
export interface MadeOrders {
  readonly history: CustomerHistory;
  readonly ordersAhead: readonly number[];
  readonly worthAhead: readonly number[];
}

const yearDays = 365;

/**
 * Customers who buy, leave and pay as BG/NBD and Gamma-Gamma say: r 0.8, α 8 weeks, a 0.7, b 3; p 4, q 5, v 40.
 *
 * @param seed the same one gives the same customers.
 * @param days from the first possible order to the as-of day.
 */
export function madeOrders(count: number, seed: number, asOfDay: number, days = 700): MadeOrders {
  const random = uniform(seed);
  const ordersAhead: number[] = [];
  const worthAhead: number[] = [];
  const customers = Array.from({ length: count }, () => {
    const worth = worthOfOrders(random);
    const ahead: [number, number][] = [];
    const own: [number, number][] = [];
    for (const day of orderDays(asOfDay, days, random)) (day > asOfDay ? ahead : own).push([day, worth()]);
    ordersAhead.push(ahead.length);
    worthAhead.push(ahead.reduce((sum, [, money]) => sum + money, 0));
    return own;
  });
  return { history: historyFrom(customers), ordersAhead, worthAhead };
}

/** Distinct days, to a year after the as-of day. */
function orderDays(asOfDay: number, days: number, random: () => number): number[] {
  const rate = gamma(0.8, random) / (8 * 7);
  const leaving = gamma(0.7, random);
  const chance = leaving / (leaving + gamma(3, random));
  const first = asOfDay - Math.floor(random() * days);
  const found = [first];
  for (let at = first; ; ) {
    at += -Math.log(1 - random()) / rate;
    const day = Math.ceil(at);
    if (day > asOfDay + yearDays) return found;
    if (day > found.at(-1)!) found.push(day);
    if (random() < chance) return found;
  }
}

function worthOfOrders(random: () => number): () => number {
  const rate = gamma(5, random) / 40;
  return () => gamma(4, random) / rate;
}
