/** Customers that the orders know and the sheet of customers does not. */
import type { TextPool } from "../table/cells";
import type { Column, TextColumn } from "../table/columns";
import type { CustomersTable, OrdersTable } from "../table/tables";
import { customersFromOrders } from "./customersFromOrders";
import { linkOrders } from "./linkOrders";

export interface ExtendedCustomers {
  /** The known ones with the new ones below; the area of their sheet grows with them. */
  readonly customers: CustomersTable;
  /** The new ones alone. */
  readonly added: CustomersTable;
}

/**
 * Adds a customer for every order that finds none, as `customersFromOrders` would make them.
 *
 * For a sheet of customers that was made from the orders in the first place: there an order without a customer means
 * somebody new.
 */
export function withNewCustomers(known: CustomersTable, orders: OrdersTable): ExtendedCustomers {
  const { customer } = linkOrders(known, orders);
  const lost = Uint32Array.from(customer.keys()).filter((row) => customer[row] < 0);
  const added = customersFromOrders(rowsOf(orders, lost)).customers;
  const columns = Object.fromEntries(
    Object.entries(known.columns).map(([role, column]) => [
      role,
      column.kind === "text"
        ? stack(column, added.columns[role as "customerId"], added.rowCount)
        : blankBelow(column, added.rowCount),
    ]),
  );
  const sources = known.sources.map((source) => ({
    ...source,
    area: { ...source.area, lastRow: source.area.lastRow + added.rowCount },
  }));
  return { customers: { ...known, rowCount: known.rowCount + added.rowCount, sources, columns }, added };
}

function rowsOf(orders: OrdersTable, rows: Uint32Array): OrdersTable {
  const columns = Object.fromEntries(
    Object.entries(orders.columns).map(([role, column]) => [role, pick(column, rows)]),
  );
  return { ...orders, rowCount: rows.length, columns };
}

function pick(column: Column, rows: Uint32Array): Column {
  if (column.kind === "text") return { ...column, codes: rows.map((row) => column.codes[row]) };
  if (column.kind === "day") return { ...column, days: Float64Array.from(rows, (row) => column.days[row]) };
  return { ...column, values: Float64Array.from(rows, (row) => column.values[row]) };
}

function stack(above: TextColumn, below: TextColumn | undefined, rows: number): TextColumn {
  const codes = new Uint32Array(above.codes.length + rows);
  codes.set(above.codes);
  if (!below) return { ...above, codes };
  // Code 0 is the missing text in both.
  const shift = above.dictionary.size - 1;
  codes.set(
    below.codes.map((code) => (code === 0 ? 0 : code + shift)),
    above.codes.length,
  );
  return { kind: "text", codes, dictionary: stackedTexts(above.dictionary, below.dictionary) };
}

/** The texts of one dictionary, then those of the other but its missing text. */
function stackedTexts(above: TextPool, below: TextPool): TextPool {
  return {
    size: above.size + below.size - 1,
    at: (code) => (code < above.size ? above.at(code) : below.at(code - above.size + 1)),
  };
}

function blankBelow(column: Exclude<Column, TextColumn>, rows: number): Column {
  const longer = (values: Float64Array) => {
    const all = new Float64Array(values.length + rows).fill(Number.NaN);
    all.set(values);
    return all;
  };
  if (column.kind === "day") return { ...column, days: longer(column.days) };
  return { ...column, values: longer(column.values) };
}
