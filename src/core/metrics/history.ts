/** What each customer bought when, and which rows say nothing of it. */
import type { OrdersTable } from "../table/tables";
import { customerLines, type LineColumns } from "./customerLines";
import { type CustomerOrders, joinLines, numbersRepeat } from "./joinLines";
import { type LeftOut, LeftOutRows } from "./leftOut";
import { RowKind } from "./rowKinds";
import { toMillionth } from "./toMillionth";

export interface CustomerHistory extends CustomerOrders {
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
 * The orders of every customer.
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
  const { orderId, amount, orderDay } = orders.columns;
  const days = orderDay?.days ?? new Float64Array(0);
  const worths = amount?.values ?? new Float64Array(0);
  const numbers = orderId && numbersRepeat(orderId) ? orderId.codes : undefined;
  const leftOut = new LeftOutRows();
  const columns = { kinds, customer, days, worths, numbers };
  const { sales, ends, revenue } = sortOut(columns, customerCount, asOfDay, leftOut);
  const joined = joinLines(customerLines(sales, ends, columns), orderId?.dictionary.size ?? 0);
  addSales(joined, revenue);
  return { history: { ...joined, revenue }, leftOut: leftOut.finish() };
}

interface RowColumns extends LineColumns {
  readonly kinds: Uint8Array;
}

/** The rows that are sales, how many each customer has up to and including itself, and what returns take from revenue. */
function sortOut(
  { kinds, customer, days, worths }: RowColumns,
  customerCount: number,
  asOfDay: number,
  leftOut: LeftOutRows,
) {
  const { sale, return: comesBack, takenBack, cancelled, noDay, noAmount } = RowKind;
  const rows = new Uint32Array(kinds.length);
  const ends = new Uint32Array(customerCount);
  const revenue = new Float64Array(customerCount);
  let sales = 0;
  for (let row = 0; row < kinds.length; row++) {
    const kind = kinds[row];
    const owner = customer[row];
    if (kind > takenBack) {
      if (kind === cancelled) leftOut.add("cancelled", row);
      else if (kind === noDay) leftOut.add("noDay", row);
      else if (kind === noAmount) leftOut.add("noAmount", row);
    } else if (Math.floor(days[row]) > asOfDay) leftOut.add("afterAsOf", row);
    else if (owner < 0) leftOut.add("noCustomer", row);
    else if (kind === sale) {
      rows[sales++] = row;
      ends[owner]++;
    } else if (kind === comesBack) revenue[owner] -= Math.abs(worths[row]);
  }
  for (let owner = 1; owner < customerCount; owner++) ends[owner] += ends[owner - 1];
  return { sales: rows.subarray(0, sales), ends, revenue };
}

function addSales({ offsets, orderRevenue }: CustomerOrders, revenue: Float64Array): void {
  for (let owner = 0; owner < revenue.length; owner++) {
    let sum = revenue[owner];
    for (let order = offsets[owner]; order < offsets[owner + 1]; order++) sum += orderRevenue[order];
    revenue[owner] = toMillionth(sum);
  }
}
