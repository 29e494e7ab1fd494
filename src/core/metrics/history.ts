/** What each customer bought when, and which rows say nothing of it. */
import type { OrdersTable } from "../table/tables";
import { customerLines } from "./customerLines";
import { type CustomerOrders, joinLines, numbersRepeat } from "./joinLines";
import { type LeftOut, LeftOutRows } from "./leftOut";
import { counts, RowKind } from "./rowKinds";

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
  const leftOut = new LeftOutRows();
  const revenue = new Float64Array(customerCount);
  const rows = countedRows(kinds, customer, days, asOfDay, leftOut);
  const sales = takeReturns(rows, kinds, customer, worths, revenue);

  const numbers = orderId && numbersRepeat(orderId) ? orderId.codes : undefined;
  const lines = customerLines(sales, { customer, days, worths, numbers }, customerCount);
  const joined = joinLines(lines, orderId?.dictionary.size ?? 0);
  addSales(joined, revenue);
  return { history: { ...joined, revenue }, leftOut: leftOut.finish() };
}

function countedRows(
  kinds: Uint8Array,
  customer: Int32Array,
  days: Float64Array,
  asOfDay: number,
  leftOut: LeftOutRows,
): Uint32Array {
  const { cancelled, noDay, noAmount } = RowKind;
  const rows = new Uint32Array(kinds.length);
  let counted = 0;
  for (let row = 0; row < kinds.length; row++) {
    const kind = kinds[row];
    if (counts(kind)) {
      if (Math.floor(days[row]) > asOfDay) leftOut.add("afterAsOf", row);
      else if (customer[row] < 0) leftOut.add("noCustomer", row);
      else rows[counted++] = row;
    } else if (kind === cancelled) leftOut.add("cancelled", row);
    else if (kind === noDay) leftOut.add("noDay", row);
    else if (kind === noAmount) leftOut.add("noAmount", row);
  }
  return rows.subarray(0, counted);
}

/** Subtracts the returns; answers the rows that are sales, in the place of those given. */
function takeReturns(
  rows: Uint32Array,
  kinds: Uint8Array,
  customer: Int32Array,
  worths: Float64Array,
  revenue: Float64Array,
): Uint32Array {
  const { sale, return: comesBack } = RowKind;
  let sales = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (kinds[row] === sale) rows[sales++] = row;
    else if (kinds[row] === comesBack) revenue[customer[row]] -= Math.abs(worths[row]);
  }
  return rows.subarray(0, sales);
}

function addSales({ offsets, orderRevenue }: CustomerOrders, revenue: Float64Array): void {
  for (let owner = 0; owner < revenue.length; owner++) {
    let sum = revenue[owner];
    for (let order = offsets[owner]; order < offsets[owner + 1]; order++) sum += orderRevenue[order];
    revenue[owner] = toMillionth(sum);
  }
}

/** Amounts of 10⁹ and more stay as they are: a double has no millionths to spare there. Never minus zero. */
function toMillionth(amount: number): number {
  return Math.abs(amount) < 1e9 ? Math.round(amount * 1e6) / 1e6 + 0 : amount;
}
