/** What each order row earns after its cost. */
import type { OrdersTable, ProductsTable } from "../table/tables";
import type { Goods } from "./goods";
import { RowKind } from "./rowKinds";

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
  const costOf = own && quantities ? costsAreOf(own, quantities, amounts, kinds) : "row";

  const costs = new Float64Array(orders.rowCount);
  const values = new Float64Array(orders.rowCount).fill(Number.NaN);
  let isKnown = false;
  for (let row = 0; row < costs.length; row++) {
    const pieces = quantities ? Math.abs(quantities[row]) : 1;
    const cost = own ? Math.abs(own[row]) * (costOf === "piece" ? pieces : 1) : Number.NaN;
    costs[row] = Number.isNaN(cost) ? listedCost(row) * pieces : cost;
    const margin = Math.abs(amounts[row]) - costs[row];
    if (kinds[row] === RowKind.sale) values[row] = amounts[row] - costs[row];
    else if (kinds[row] === RowKind.return) values[row] = -margin;
    if (!Number.isNaN(values[row])) isKnown = true;
  }
  return isKnown ? { values, costs, ...(own && { costOf }) } : undefined;

  function listedCost(row: number): number {
    const place = listed && goods.ofRow[row] >= 0 ? goods.listed[goods.ofRow[row]] : -1;
    return listed && place >= 0 ? listed[place] : Number.NaN;
  }
}

/**
 * Are costs of one piece or of the row? Of the two the one by which cost and amount keep more nearly the same ratio.
 *
 * Counted over the sales of more than one piece; of the row where there are none.
 *
 * @example
 * costsAreOf(Float64Array.of(6, 6), Float64Array.of(1, 3), Float64Array.of(10, 30), Uint8Array.of(0, 0)); // "piece"
 * costsAreOf(Float64Array.of(6, 18), Float64Array.of(1, 3), Float64Array.of(10, 30), Uint8Array.of(0, 0)); // "row"
 */
export function costsAreOf(
  costs: Float64Array,
  quantities: Float64Array,
  amounts: Float64Array,
  kinds: Uint8Array,
): CostOf {
  const asRow = new Spread();
  const asPiece = new Spread();
  let several = 0;
  for (let row = 0; row < costs.length; row++) {
    if (kinds[row] !== RowKind.sale || !(amounts[row] > 0) || !(costs[row] > 0) || !(quantities[row] > 0))
      continue;
    if (quantities[row] > 1) several++;
    const ratio = Math.log(costs[row] / amounts[row]);
    asRow.add(ratio);
    asPiece.add(ratio + Math.log(quantities[row]));
  }
  return several > 0 && asPiece.variance() < asRow.variance() ? "piece" : "row";
}

/** Variance of numbers as they come (Welford). */
class Spread {
  private count = 0;
  private mean = 0;
  private squares = 0;

  add(value: number): void {
    const away = value - this.mean;
    this.mean += away / ++this.count;
    this.squares += away * (value - this.mean);
  }

  variance(): number {
    return this.count > 0 ? this.squares / this.count : 0;
  }
}
