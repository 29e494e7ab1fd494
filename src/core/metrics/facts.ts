/** What metrics on request are made from. */
import type { CustomersTable, OrdersTable, ProductsTable, Tables } from "../table/tables";
import type { MetricColumns } from "./compute";
import { type CountedLines, countedLines } from "./countedLines";
import { type Favourites, favouritesOf } from "./favourites";
import { type Missing, missing, type Need } from "./figures";
import { categoriesOf, type Goods, type Groups, goodsOf } from "./goods";
import type { CustomerHistory } from "./history";
import { once } from "./once";
import { type RowMargins, rowMargins } from "./rowMargins";
import { usualTimes } from "./timesOfDay";
import type { Usual } from "./usual";

/** All that the main job has found; the functions make what it does not need, once, when first asked. */
export interface MetricFacts {
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  readonly customers: CustomersTable;
  readonly orders: OrdersTable;
  readonly products: ProductsTable | undefined;
  /** RowKind by order row. */
  readonly kinds: Uint8Array;
  /** Customer by order row; -1 without. */
  readonly customer: Int32Array;
  readonly history: CustomerHistory;
  readonly metrics: MetricColumns;
  /** The rows that count, by customer. */
  lines(): CountedLines;
  /** What was sold; nothing where no column names products. */
  goods(): Goods | undefined;
  /** Categories of the order rows; nothing where no column names them. */
  categories(): Groups | undefined;
  /** Which products and how many each customer buys. */
  bought(): Favourites | undefined;
  /** At which time of day each customer orders; nothing where no row has a time. */
  timesOfDay(): Usual | undefined;
  /** Margin by order row; nothing where no column tells costs. */
  margins(): RowMargins | undefined;
}

type Found = Pick<MetricFacts, "asOfDay" | "customers" | "kinds" | "customer" | "history" | "metrics">;

export function metricFacts({ orders, products }: Tables, found: Found): MetricFacts {
  const { asOfDay, kinds, customer, customers } = found;
  const goods = once(() => goodsOf(orders, products));
  const lines = once(() =>
    countedLines(orders, { kinds, owner: customer, ownerCount: customers.rowCount, asOfDay }),
  );
  return {
    ...found,
    orders,
    products,
    lines,
    goods,
    categories: once(() => categoriesOf(orders, products, goods())),
    bought: once(() => {
      const sold = goods();
      return sold && favouritesOf(lines(), sold);
    }),
    timesOfDay: once(() => usualTimes(lines(), orders)),
    margins: once(() => rowMargins(orders, products, kinds, goods())),
  };
}

/** The first list of columns of which the tables have none, as the reason why; nothing where all needs are met. */
export function unmetNeed(
  needs: readonly (readonly Need[])[],
  { orders, customers, products }: Pick<MetricFacts, "orders" | "customers" | "products">,
): Missing | undefined {
  const tables = { orders, customers, products };
  const has = (need: Need) => {
    const [table, role] = need.split(".") as [keyof typeof tables, string];
    return tables[table] !== undefined && Object.hasOwn(tables[table].columns, role);
  };
  const unmet = needs.find((anyOf) => !anyOf.some(has));
  return unmet && missing("noColumn", unmet);
}
