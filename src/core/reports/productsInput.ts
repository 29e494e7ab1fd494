/** What the sheet Products shows, plain enough to be made by hand. */

import type { MetricFacts } from "../metrics/facts";
import { unmetNeed } from "../metrics/facts";
import type { Missing } from "../metrics/figures";
import type { ProductDescriptions } from "../products/describeProducts";
import { type ProductColumnId, productColumns } from "../products/productColumns";
import type { LossCause } from "../products/unprofitable";
import type { Calendar } from "../table/cells";

/** One product: figures by column; the place of the class for classes, NaN where there is no answer. */
export interface ProductLine {
  readonly name: string;
  readonly figures: Readonly<Partial<Record<ProductColumnId, number>>>;
}

export interface UnprofitableLine {
  readonly name: string;
  readonly cause: LossCause;
  readonly revenue: number;
  readonly margin: number;
  readonly marginBefore: number;
  readonly discounts: number;
  readonly back: number;
  readonly change: number;
}

export interface PairLine {
  readonly one: string;
  readonly other: string;
  readonly baskets: number;
  readonly support: number;
  readonly confidence: number;
  readonly lift: number;
}

export interface ProductsInput {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  /** Why nothing can be said of products; then all else is empty. */
  readonly nothing?: Missing;
  /** The largest revenue first. */
  readonly products: readonly ProductLine[];
  readonly productCount: number;
  /** Columns that cannot be computed. */
  readonly notComputed: readonly { readonly id: ProductColumnId; readonly why: Missing }[];
  /** The greatest losses first, as many as are shown, and how many there are in all. */
  readonly unprofitable: readonly UnprofitableLine[];
  readonly unprofitableCount: number;
  readonly pairs: readonly PairLine[];
  readonly pairBaskets: { readonly fewest: number; readonly count: number };
  /** Products of class A, and the part of revenue they bring. */
  readonly best: { readonly count: number; readonly share: number };
  /** How costs are known. */
  readonly cost: "piece" | "row" | "products" | "unknown";
  readonly rowsWithoutProduct: number;
  readonly calendar: Calendar;
}

/** Products listed at most, and unprofitable ones. */
const mostProducts = 2_000;
const mostUnprofitable = 50;

export function productsInput(
  facts: MetricFacts,
  described: ProductDescriptions | Missing,
  calendar: Calendar,
): ProductsInput {
  if ("kind" in described) return { ...empty, asOfDay: facts.asOfDay, nothing: described, calendar };
  const { goods, sums, abc, together, margins } = described;
  const columns = productColumns.map((column) => ({ ...column, missing: unmetNeed(column.needs, facts) }));
  const present = columns.flatMap(({ id, missing, figures }) => {
    const found = missing ?? figures(described);
    if (found.kind === "missing" || found.kind === "text") return [];
    return [{ id, values: found.kind === "number" ? found.values : found.classOf }];
  });
  const byRevenue = [...sums.revenue.keys()].sort(
    (one, other) => sums.revenue[other] - sums.revenue[one] || (goods.ids[one] < goods.ids[other] ? -1 : 1),
  );
  const inA = byRevenue.filter((product) => abc.classOf[product] === 0);
  const positive = sums.revenue.reduce((sum, revenue) => sum + Math.max(0, revenue), 0);
  return {
    asOfDay: described.asOfDay,
    products: byRevenue.slice(0, mostProducts).map((product) => ({
      name: goods.names[product],
      figures: Object.fromEntries(present.map(({ id, values }) => [id, values[product]])),
    })),
    productCount: goods.count,
    notComputed: columns.flatMap(({ id, missing }) => (missing ? [{ id, why: missing }] : [])),
    unprofitableCount: described.unprofitable.length,
    unprofitable: [...described.unprofitable]
      .sort(
        (one, other) =>
          weight(one) - weight(other) || sums.revenue[other.product] - sums.revenue[one.product],
      )
      .slice(0, mostUnprofitable)
      .map(({ product, ...line }) => ({
        ...line,
        name: goods.names[product],
        revenue: sums.revenue[product],
      })),
    pairs: together.pairs.map(({ one, other, ...pair }) => ({
      ...pair,
      one: goods.names[one],
      other: goods.names[other],
    })),
    pairBaskets: { fewest: together.fewestBaskets, count: together.basketCount },
    best: {
      count: positive > 0 ? inA.length : 0,
      share: positive > 0 ? inA.reduce((sum, product) => sum + sums.revenue[product], 0) / positive : 0,
    },
    cost: margins ? (margins.costOf ?? "products") : "unknown",
    rowsWithoutProduct: described.rowsWithoutProduct,
    calendar,
  };

  /** Losses first, the greatest at the top. */
  function weight({ margin }: { readonly margin: number }): number {
    return margin < 0 ? margin : 0;
  }
}

const empty = {
  products: [],
  productCount: 0,
  notComputed: [],
  unprofitable: [],
  unprofitableCount: 0,
  pairs: [],
  pairBaskets: { fewest: 0, count: 0 },
  best: { count: 0, share: 0 },
  cost: "unknown",
  rowsWithoutProduct: 0,
} as const;
