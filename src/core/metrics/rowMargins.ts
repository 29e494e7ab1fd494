/** What each order row earns after its cost. */
import type { OrdersTable, ProductsTable } from "../table/tables";
import type { Goods } from "./goods";
import { RowKind } from "./rowKinds";

const { sale, return: comesBack } = RowKind;

/** Whether a column of costs is of one piece or of the whole row. */
export type CostOf = "piece" | "row";

export interface RowMargins {
  /** By order row: amount less cost, negative of that for a return; NaN where the cost is unknown. */
  readonly values: Float64Array;
  /** By order row: cost of all its pieces, not negative; NaN where it is unknown. */
  readonly costs: Float64Array;
  /** How the orders' own costs were understood; absent where costs come from the products. */
  readonly costOf?: CostOf;
}

/**
 * The margin of every row that counts, from the cost on the row, else from that of its product by the piece.
 *
 * Nothing where no row has a cost. Without a column of quantities a row is one piece.
 */
export function rowMargins(
  orders: OrdersTable,
  products: ProductsTable | undefined,
  kinds: Uint8Array,
  goods: Goods | undefined,
): RowMargins | undefined {
  const own = orders.columns.cost?.values;
  const listed = goods && products?.columns.cost?.values;
  const amounts = orders.columns.amount?.values;
  if (!amounts || (!own && !listed)) return undefined;
  const quantities = orders.columns.quantity?.values;
  const costOf = own && quantities ? costsAreOf({ costs: own, quantities, amounts, kinds }, goods) : "row";

  const costs = new Float64Array(orders.rowCount);
  const values = new Float64Array(orders.rowCount).fill(Number.NaN);
  let isKnown = false;
  for (let row = 0; row < costs.length; row++) {
    const pieces = quantities ? Math.abs(quantities[row]) : 1;
    const cost = own ? Math.abs(own[row]) * (costOf === "piece" ? pieces : 1) : Number.NaN;
    costs[row] = Number.isNaN(cost) ? listedCost(row) * pieces : cost;
    const margin = Math.abs(amounts[row]) - costs[row];
    if (kinds[row] === sale) values[row] = amounts[row] - costs[row];
    else if (kinds[row] === comesBack) values[row] = -margin;
    if (!Number.isNaN(values[row])) isKnown = true;
  }
  return isKnown ? { values, costs, ...(own && { costOf }) } : undefined;

  function listedCost(row: number): number {
    const place = listed && goods.ofRow[row] >= 0 ? goods.listed[goods.ofRow[row]] : -1;
    return listed && place >= 0 ? listed[place] : Number.NaN;
  }
}

interface CostColumns {
  readonly costs: Float64Array;
  readonly quantities: Float64Array;
  readonly amounts: Float64Array;
  readonly kinds: Uint8Array;
}

/**
 * Are costs of one piece or of the row?
 *
 * A product's cost of one piece stays the same however many are sold, so of the two that counts by which costs differ
 * less within products. Where products do not tell, the one by which cost and amount keep more nearly the same ratio;
 * of the row where nothing tells.
 *
 * @example
 * costsAreOf({ costs: Float64Array.of(6, 6), quantities: Float64Array.of(1, 3), amounts: Float64Array.of(10, 30), kinds: Uint8Array.of(0, 0) }); // "piece"
 * costsAreOf({ costs: Float64Array.of(6, 18), quantities: Float64Array.of(1, 3), amounts: Float64Array.of(10, 30), kinds: Uint8Array.of(0, 0) }); // "row"
 */
export function costsAreOf(columns: CostColumns, goods?: Goods): CostOf {
  return (goods && asProductsTell(columns, goods)) ?? asRatiosTell(columns) ?? "row";
}

function asProductsTell({ costs, quantities, kinds }: CostColumns, goods: Goods): CostOf | undefined {
  const row = new Spread(goods.count);
  const piece = new Spread(goods.count);
  for (let at = 0; at < costs.length; at++) {
    const product = goods.ofRow[at];
    if (product < 0 || kinds[at] !== sale || !(costs[at] > 0) || !(quantities[at] > 0)) continue;
    const cost = Math.log(costs[at]);
    piece.add(product, cost);
    row.add(product, quantities[at] === 1 ? cost : cost - Math.log(quantities[at]));
  }
  return theCloser(row, piece);
}

function asRatiosTell({ costs, quantities, amounts, kinds }: CostColumns): CostOf | undefined {
  const row = new Spread(1);
  const piece = new Spread(1);
  for (let at = 0; at < costs.length; at++) {
    const isSold = costs[at] > 0 && quantities[at] > 0 && amounts[at] > 0;
    if (kinds[at] !== sale || !isSold) continue;
    const ratio = Math.log(costs[at] / amounts[at]);
    row.add(0, ratio);
    piece.add(0, ratio + Math.log(quantities[at]));
  }
  return theCloser(row, piece);
}

/** Nothing where the two differ by rounding only. */
function theCloser(row: Spread, piece: Spread): CostOf | undefined {
  if (Math.abs(piece.squares - row.squares) <= noise + noise * (piece.squares + row.squares))
    return undefined;
  return piece.squares < row.squares ? "piece" : "row";
}

/** What rounding leaves of equal numbers. */
const noise = 1e-9;

/** Squared distances of numbers from the mean of their group, summed up as they come (Welford). */
class Spread {
  squares = 0;
  private readonly counts: Float64Array;
  private readonly means: Float64Array;

  constructor(groups: number) {
    this.counts = new Float64Array(groups);
    this.means = new Float64Array(groups);
  }

  add(group: number, value: number): void {
    const away = value - this.means[group];
    this.means[group] += away / ++this.counts[group];
    this.squares += away * (value - this.means[group]);
  }
}
