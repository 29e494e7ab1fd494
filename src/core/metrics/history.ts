/** What each customer bought when. */
import type { OrdersTable } from "../table/tables";
import { countingOrder } from "./countingOrder";
import { type LeftOut, LeftOutRows } from "./leftOut";
import { counts, RowKind } from "./rowKinds";

/** Customer c has the orders `offsets[c]` to `offsets[c + 1] - 1`, the oldest first. */
export interface CustomerHistory {
  readonly offsets: Uint32Array;
  /** Days since 1970-01-01: of an order written on several days, the first. */
  readonly orderDays: Int32Array;
  /** Sales of the order. */
  readonly orderRevenue: Float64Array;
  /** By customer: sales less returns, to a millionth, so that the order of adding up cannot show. */
  readonly revenue: Float64Array;
}

export interface HistoryOfOrders {
  readonly history: CustomerHistory;
  readonly leftOut: readonly LeftOut[];
}

interface CustomersOfRows {
  /** By order row: the customer; -1 without. */
  readonly customer: Int32Array;
  readonly customerCount: number;
}

/**
 * The orders of every customer, in one pass over the rows.
 *
 * An order is a distinct order number of a customer; a row where there is none. Returns lower revenue and are no order.
 * Rows that cannot count, later than the as-of day or without a customer are left out and counted by reason.
 *
 * @param kinds from `rowKinds`.
 */
export function historyOf(
  orders: OrdersTable,
  kinds: Uint8Array,
  { customer, customerCount }: CustomersOfRows,
  asOfDay: number,
): HistoryOfOrders {
  const leftOut = new LeftOutRows();
  const rows = countedRows(orders, kinds, customer, asOfDay, leftOut);
  const byDay = countingOrder(rows, dayNumbers(orders));
  const byCustomer = countingOrder(byDay, customer);
  return {
    history: joinLines(orders, kinds, customer, customerCount, byCustomer),
    leftOut: leftOut.finish(),
  };
}

function countedRows(
  { columns, rowCount }: OrdersTable,
  kinds: Uint8Array,
  customer: Int32Array,
  asOfDay: number,
  leftOut: LeftOutRows,
): Uint32Array {
  const days = columns.orderDay?.days;
  const rows = new Uint32Array(rowCount);
  let counted = 0;
  for (let row = 0; row < rowCount; row++) {
    const kind = kinds[row];
    if (kind === RowKind.cancelled) leftOut.add("cancelled", row);
    else if (kind === RowKind.noDay) leftOut.add("noDay", row);
    else if (kind === RowKind.noAmount) leftOut.add("noAmount", row);
    else if (!counts(kind) || !days) continue;
    else if (Math.floor(days[row]) > asOfDay) leftOut.add("afterAsOf", row);
    else if (customer[row] < 0) leftOut.add("noCustomer", row);
    else rows[counted++] = row;
  }
  return rows.subarray(0, counted);
}

/** A moment counts by its day. Rows without a day are not asked for. */
function dayNumbers({ columns, rowCount }: OrdersTable): Int32Array {
  const days = columns.orderDay?.days ?? new Float64Array(rowCount);
  const numbers = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row++) numbers[row] = Math.floor(days[row]);
  return numbers;
}

/** @param rows by customer, then by day. */
function joinLines(
  orders: OrdersTable,
  kinds: Uint8Array,
  customer: Int32Array,
  customerCount: number,
  rows: Uint32Array,
): CustomerHistory {
  const { orderDay, amount, orderId } = orders.columns;
  const offsets = new Uint32Array(customerCount + 1);
  const orderDays = new Int32Array(rows.length);
  const orderRevenue = new Float64Array(rows.length);
  const revenue = new Float64Array(customerCount);
  /** Last order with this number; it is of the customer at hand when it is not before their first order. */
  const orderOfNumber = new Int32Array(orderId?.dictionary.length ?? 0).fill(-1);
  let count = 0;
  let next = 0;

  for (let owner = 0; owner < customerCount; owner++) {
    offsets[owner] = count;
    for (; next < rows.length && customer[rows[next]] === owner; next++) {
      const row = rows[next];
      const worth = amount!.values[row];
      if (kinds[row] === RowKind.return) revenue[owner] -= Math.abs(worth);
      if (kinds[row] !== RowKind.sale) continue;
      revenue[owner] += worth;

      const number = orderId ? orderId.codes[row] : 0;
      const known = number > 0 ? orderOfNumber[number] : -1;
      const order = known >= offsets[owner] ? known : count++;
      if (order !== known) {
        orderDays[order] = Math.floor(orderDay!.days[row]);
        if (number > 0) orderOfNumber[number] = order;
      }
      orderRevenue[order] += worth;
    }
    revenue[owner] = toMillionth(revenue[owner]);
  }
  offsets[customerCount] = count;
  return {
    offsets,
    orderDays: orderDays.subarray(0, count),
    orderRevenue: orderRevenue.subarray(0, count),
    revenue,
  };
}

/** Amounts of 10⁹ and more stay as they are: a double has no millionths to spare there. Never minus zero. */
function toMillionth(amount: number): number {
  return Math.abs(amount) < 1e9 ? Math.round(amount * 1e6) / 1e6 + 0 : amount;
}
