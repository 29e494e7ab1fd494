/** What each customer bought when, and which rows say nothing of it. */
import type { OrdersTable } from "../table/tables";
import { countingOrder } from "./countingOrder";
import { type CustomerHistory, joinLines } from "./joinLines";
import { type LeftOut, LeftOutRows } from "./leftOut";
import { counts, RowKind } from "./rowKinds";

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
  const days = dayNumbers(orders);
  const byCustomer = countingOrder(countingOrder(rows, days), customer);
  const ends = endsOf(byCustomer, customer, customerCount);
  return {
    history: joinLines(orders, { rows: byCustomer, ends, days, kinds }),
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

/** By customer: where its rows end. */
function endsOf(rows: Uint32Array, customer: Int32Array, customerCount: number): Uint32Array {
  const ends = new Uint32Array(customerCount);
  for (let at = 0; at < rows.length; at++) ends[customer[rows[at]]]++;
  for (let owner = 1; owner < customerCount; owner++) ends[owner] += ends[owner - 1];
  return ends;
}
