/** What each day brought: all that adds up, so that weeks, months and years are sums of it. */
import type { CustomerHistory } from "../metrics/history";
import { RowKind } from "../metrics/rowKinds";
import type { OrdersTable } from "../table/tables";
import type { SalesLines } from "./salesLines";

/** Columns by day from `firstDay` on. */
export interface DailySales {
  readonly firstDay: number;
  readonly days: number;
  readonly revenue: Float64Array;
  readonly orders: Float64Array;
  /** Customers whose first order it was. */
  readonly newCustomers: Float64Array;
  /** Money of what came back. */
  readonly returns: Float64Array;
  /** Whether a row of sales stands on the day. */
  readonly sold: Uint8Array;
  /** Pieces sold less pieces returned; absent without a quantity column. */
  readonly units?: Float64Array;
  /** What the rows earned whose cost is known; absent without costs. */
  readonly margin?: Float64Array;
  /** What was sold at its full price, and what was taken off it; absent without discounts. */
  readonly gross?: Float64Array;
  readonly discount?: Float64Array;
}

/** Columns by order row that not every workbook has. */
export interface RowFigures {
  /** From `rowMargins`. */
  readonly margins?: Float64Array | undefined;
  /** From `grossAmounts`. */
  readonly gross?: Float64Array | undefined;
}

/**
 * Adds the lines up by day, from the first sale to the as-of day.
 *
 * An order counts on its first day; one of nobody known is a distinct number that no customer's row has, a row where
 * there is none.
 *
 * @param customer by order row, -1 without.
 */
export function dailySales(
  orders: OrdersTable,
  kinds: Uint8Array,
  lines: SalesLines,
  customer: Int32Array,
  history: CustomerHistory,
  asOfDay: number,
  rowFigures: RowFigures = {},
): DailySales {
  const { firstDay } = lines;
  const days = lines.rows.length > 0 ? asOfDay - firstDay + 1 : 0;
  const column = () => new Float64Array(days);
  const quantity = orders.columns.quantity?.values;
  const daily = {
    firstDay,
    days,
    revenue: column(),
    orders: column(),
    newCustomers: column(),
    returns: column(),
    sold: new Uint8Array(days),
    ...(quantity && { units: column() }),
    ...(rowFigures.margins && { margin: column() }),
    ...(rowFigures.gross && { gross: column(), discount: column() }),
  };
  const { revenue, returns, sold, units, margin, gross, discount } = daily;
  const worths = orders.columns.amount?.values;
  for (let line = 0; line < lines.rows.length; line++) {
    const row = lines.rows[line];
    const day = lines.days[line] - firstDay;
    const net = lines.nets[line];
    const kind = kinds[row];
    revenue[day] += net;
    if (kind === RowKind.sale) sold[day] = 1;
    else returns[day] += Math.abs(worths![row]);
    if (kind === RowKind.takenBack) continue;
    const sign = kind === RowKind.sale ? 1 : -1;
    if (units && !Number.isNaN(quantity![row])) units[day] += sign * Math.abs(quantity![row]);
    if (margin && !Number.isNaN(rowFigures.margins![row])) margin[day] += rowFigures.margins![row];
    if (gross && kind === RowKind.sale) {
      gross[day] += rowFigures.gross![row];
      discount![day] += rowFigures.gross![row] - net;
    }
  }
  countOrders(history, firstDay, daily);
  countNobodysOrders(orders, kinds, lines, customer, daily.orders);
  return daily;
}

function countOrders(
  { offsets, orderDays }: CustomerHistory,
  firstDay: number,
  { orders, newCustomers }: { readonly orders: Float64Array; readonly newCustomers: Float64Array },
): void {
  // An order of before the first line is a typing error that was left out; it still was an order of the customer.
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    const first = offsets[owner];
    if (first < offsets[owner + 1] && orderDays[first] >= firstDay)
      newCustomers[orderDays[first] - firstDay]++;
    for (let order = first; order < offsets[owner + 1]; order++) {
      if (orderDays[order] >= firstDay) orders[orderDays[order] - firstDay]++;
    }
  }
}

function countNobodysOrders(
  { columns }: OrdersTable,
  kinds: Uint8Array,
  { rows, days, firstDay }: SalesLines,
  customer: Int32Array,
  orders: Float64Array,
): void {
  const nobodys: number[] = [];
  for (let line = 0; line < rows.length; line++) {
    if (customer[rows[line]] < 0 && kinds[rows[line]] === RowKind.sale) nobodys.push(line);
  }
  if (nobodys.length === 0) return;
  const { orderId } = columns;
  const isCustomers = new Uint8Array(orderId?.dictionary.size ?? 0);
  if (orderId) {
    for (const row of rows) {
      if (customer[row] >= 0 && kinds[row] === RowKind.sale) isCustomers[orderId.codes[row]] = 1;
    }
  }
  const dayOfNumber = new Map<number, number>();
  for (const line of nobodys) {
    const number = orderId ? orderId.codes[rows[line]] : 0;
    if (number === 0) orders[days[line] - firstDay]++;
    else if (isCustomers[number] === 0) {
      dayOfNumber.set(number, Math.min(days[line], dayOfNumber.get(number) ?? Infinity));
    }
  }
  for (const day of dayOfNumber.values()) orders[day - firstDay]++;
}
