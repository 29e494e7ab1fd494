/**
 * Which products are bought together?
 *
 * Source: R. Agrawal, T. Imieliński, A. Swami, "Mining Association Rules between Sets of Items in Large Databases",
 * SIGMOD 1993, for support and confidence; S. Brin, R. Motwani, J. Ullman, S. Tsur, "Dynamic Itemset Counting and
 * Implication Rules for Market Basket Data", SIGMOD 1997, for lift.
 */
import { InputError } from "../errors";
import type { MetricFacts } from "../metrics/facts";
import type { Goods } from "../metrics/goods";
import { RowKind } from "../metrics/rowKinds";
import { baskets } from "./baskets";

const { sale } = RowKind;

export interface Pair {
  /** Products, by number in `Goods`: who buys `one` also buys `other`. */
  readonly one: number;
  readonly other: number;
  /** Baskets with both. */
  readonly baskets: number;
  /** Part of all baskets that have both. */
  readonly support: number;
  /** Part of the baskets with `one` that have `other`. */
  readonly confidence: number;
  /** How many times as often as if the two had nothing to do with each other. */
  readonly lift: number;
}

export interface Together {
  readonly pairs: readonly Pair[];
  /** Baskets there are, and of these the ones with two products or more. */
  readonly basketCount: number;
  readonly mixedBaskets: number;
  /** Baskets that a pair needs at least, as found from the data or set. */
  readonly fewestBaskets: number;
  /** Baskets left out because they hold more products than `mostProducts`. */
  readonly hugeBaskets: number;
}

export interface TogetherSettings {
  /** Baskets that a pair needs at least; found from the data where absent. */
  readonly fewestBaskets?: number;
  /** A basket of more products tells nothing of what goes together: a whole assortment was bought. */
  readonly mostProducts: number;
  /** Pairs in the answer at most. */
  readonly mostPairs: number;
}

export const customaryTogether: TogetherSettings = { mostProducts: 60, mostPairs: 50 };

/** Two agreements happen by chance. */
const neverFewer = 3;

/**
 * Pairs of products that share baskets more often than by chance, the most telling first.
 *
 * The fewest baskets come from the data: as many as an average pair would share by chance, and three standard
 * deviations more (Poisson), at least three. Each pair must reach that and have a lift above 1.
 *
 * @throws InputError `segment.settings` unless fewestBaskets ≥ 1 and mostProducts ≥ 2.
 */
export function boughtTogether(
  facts: MetricFacts,
  goods: Goods,
  settings: TogetherSettings = customaryTogether,
): Together {
  const { mostProducts, mostPairs } = settings;
  if (!((settings.fewestBaskets ?? 1) >= 1 && mostProducts >= 2)) {
    throw new InputError("segment.settings", {
      segment: "together",
      names: "1 ≤ fewestBaskets, 2 ≤ mostProducts",
    });
  }
  const { items, offsets } = distinctItems(facts, goods);
  const { sold, basketCount, mixedBaskets, hugeBaskets } = basketsOf(
    items,
    offsets,
    goods.count,
    mostProducts,
  );
  const fewestBaskets = settings.fewestBaskets ?? fewestByChance(sold, basketCount);
  const keys = pairKeys(items, offsets, sold, fewestBaskets, mostProducts, goods.count);

  const found: Pair[] = [];
  for (let from = 0, end = 0; from < keys.length; from = end) {
    while (end < keys.length && keys[end] === keys[from]) end++;
    const both = end - from;
    if (both < fewestBaskets) continue;
    const first = Math.floor(keys[from] / goods.count);
    const second = keys[from] % goods.count;
    const lift = (both * basketCount) / (sold[first] * sold[second]);
    if (lift <= 1) continue;
    // The rarer one leads: its buyers are the surer ones to want the other.
    const leads = sold[first] < sold[second] || (sold[first] === sold[second] && isBefore(first, second));
    const [one, other] = leads ? [first, second] : [second, first];
    found.push({
      one,
      other,
      baskets: both,
      support: both / basketCount,
      confidence: both / sold[one],
      lift,
    });
  }
  const weight = ({ baskets, lift }: Pair) => baskets * Math.log(lift);
  found.sort((a, b) => weight(b) - weight(a) || compare(a.one, b.one) || compare(a.other, b.other));
  return { pairs: found.slice(0, mostPairs), basketCount, mixedBaskets, fewestBaskets, hugeBaskets };

  function compare(one: number, other: number): number {
    return one === other ? 0 : isBefore(one, other) ? -1 : 1;
  }

  function isBefore(one: number, other: number): boolean {
    return goods.ids[one] < goods.ids[other];
  }
}

/** Distinct products of each basket; basket b has the items `offsets[b]` to `offsets[b + 1] - 1`. */
function distinctItems(facts: MetricFacts, goods: Goods) {
  const { kinds, asOfDay, orders } = facts;
  const days = orders.columns.orderDay?.days ?? new Float64Array(0);
  const { count, ofRow } = baskets(facts);
  const isIn = (row: number) => kinds[row] === sale && goods.ofRow[row] >= 0 && days[row] < asOfDay + 1;

  const starts = new Uint32Array(count + 1);
  for (let row = 0; row < ofRow.length; row++) if (isIn(row)) starts[ofRow[row] + 1]++;
  for (let basket = 0; basket < count; basket++) starts[basket + 1] += starts[basket];
  const all = new Int32Array(starts[count]);
  const next = starts.slice(0, count);
  for (let row = 0; row < ofRow.length; row++) if (isIn(row)) all[next[ofRow[row]]++] = goods.ofRow[row];

  const offsets = new Uint32Array(count + 1);
  const lastBasket = new Int32Array(goods.count).fill(-1);
  let found = 0;
  for (let basket = 0; basket < count; basket++) {
    for (let at = starts[basket]; at < starts[basket + 1]; at++) {
      if (lastBasket[all[at]] === basket) continue;
      lastBasket[all[at]] = basket;
      all[found++] = all[at];
    }
    offsets[basket + 1] = found;
  }
  return { items: all.subarray(0, found), offsets };
}

function basketsOf(items: Int32Array, offsets: Uint32Array, productCount: number, mostProducts: number) {
  const sold = new Uint32Array(productCount);
  let basketCount = 0;
  let mixedBaskets = 0;
  let hugeBaskets = 0;
  for (let basket = 0; basket + 1 < offsets.length; basket++) {
    const size = offsets[basket + 1] - offsets[basket];
    if (size === 0) continue;
    if (size > mostProducts) {
      hugeBaskets++;
      continue;
    }
    basketCount++;
    if (size > 1) mixedBaskets++;
    for (let at = offsets[basket]; at < offsets[basket + 1]; at++) sold[items[at]]++;
  }
  return { sold, basketCount, mixedBaskets, hugeBaskets };
}

function fewestByChance(sold: Uint32Array, basketCount: number): number {
  let sum = 0;
  let squares = 0;
  let products = 0;
  for (const baskets of sold) {
    if (baskets === 0) continue;
    products++;
    sum += baskets;
    squares += baskets * baskets;
  }
  if (products < 2) return neverFewer;
  const expected = (sum * sum - squares) / 2 / basketCount / ((products * (products - 1)) / 2);
  return Math.max(neverFewer, Math.ceil(expected + 3 * Math.sqrt(expected)));
}

/** One number for each pair in each basket, in rising order; products that are too rare make no pairs. */
function pairKeys(
  items: Int32Array,
  offsets: Uint32Array,
  sold: Uint32Array,
  fewestBaskets: number,
  mostProducts: number,
  productCount: number,
): Float64Array {
  let keys = new Float64Array(1024);
  let count = 0;
  const common = new Int32Array(mostProducts);
  for (let basket = 0; basket + 1 < offsets.length; basket++) {
    if (offsets[basket + 1] - offsets[basket] > mostProducts) continue;
    let size = 0;
    for (let at = offsets[basket]; at < offsets[basket + 1]; at++) {
      if (sold[items[at]] >= fewestBaskets) common[size++] = items[at];
    }
    for (let one = 1; one < size; one++) {
      for (let other = 0; other < one; other++) {
        if (count === keys.length) {
          const roomier = new Float64Array(count * 2);
          roomier.set(keys);
          keys = roomier;
        }
        const low = Math.min(common[one], common[other]);
        keys[count++] = low * productCount + Math.max(common[one], common[other]);
      }
    }
  }
  return keys.subarray(0, count).sort();
}
