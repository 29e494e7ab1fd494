import { linkOrders } from "../../core/matches/linkOrders";
import { type CustomerCells, columnLabels } from "../../core/merges/customerCells";
import { blankRowTest } from "../../core/table/blankRow";
import { cellAt, formatAt, isFormula } from "../../core/table/cells";
import type { CustomersBook } from "../duplicates/readDuplicates";

/** The cells of the customers' sheet as the user sees them, with what is known of each row besides. */
export interface SheetCustomers extends CustomerCells {
  format(row: number, at: number): string;
  /** Table indexes of a customer's order rows. */
  ordersOf(row: number): readonly number[];
  fullName(row: number): string;
}

/** @param rowCount rows from the first one on; the table's where absent. */
export function sheetCustomers(book: CustomersBook, rowCount = book.customers.rowCount): SheetCustomers {
  const { sheet, source, customers, tables } = book;
  const { firstRow } = sheet.area;
  const labels = columnLabels(sheet.columns);
  const columns = sheet.columns.map(({ column, role }, at) => ({
    column,
    label: labels[at]!,
    ...(role && { role }),
  }));
  const orders = ordersByCustomer(book);
  const orderDays = tables.orders.columns.orderDay?.days;
  const { registeredDay, source: sources, customerName } = customers.columns;
  return {
    columns,
    rowCount,
    value: (row, at) => cellAt(source.cells, firstRow + row, columns[at]!.column),
    isFormula: (row, at) => isFormula(source.cells, firstRow + row, columns[at]!.column),
    format: (row, at) => formatAt(source.cells, firstRow + row, columns[at]!.column),
    day(row) {
      const ordered = (orders.get(row) ?? []).map((order) => orderDays?.[order] ?? Number.NaN);
      const known = [...ordered, registeredDay?.days[row] ?? Number.NaN].filter((day) => !Number.isNaN(day));
      return known.length === 0 ? Number.NaN : known.reduce((latest, day) => Math.max(latest, day));
    },
    source: (row) => (sources ? sources.dictionary.at(sources.codes[row]!) : ""),
    ordersOf: (row) => orders.get(row) ?? [],
    fullName: (row) => (customerName ? customerName.dictionary.at(customerName.codes[row]!) : ""),
  };
}

/** How many rows there are with the blank ones that follow the table, up to a 0-based row of the sheet. */
export function rowsDownTo({ sheet, source, customers }: CustomersBook, lastRow: number): number {
  const { firstRow } = sheet.area;
  const isBlank = (row: number) =>
    sheet.columns.every(({ column }) => cellAt(source.cells, row, column) === null);
  let rowCount = customers.rowCount;
  if (sheet.area.tableName !== undefined) return rowCount;
  while (firstRow + rowCount <= lastRow && isBlank(firstRow + rowCount)) rowCount++;
  return rowCount;
}

function ordersByCustomer({ customers, tables: { orders } }: CustomersBook): ReadonlyMap<number, number[]> {
  const byCustomer = new Map<number, number[]>();
  if (orders.rowCount === 0) return byCustomer;
  const isBlank = blankRowTest(orders.columns);
  for (const [order, customer] of linkOrders(customers, orders).customer.entries()) {
    if (customer < 0 || isBlank(order)) continue;
    const known = byCustomer.get(customer);
    if (known) known.push(order);
    else byCustomer.set(customer, [order]);
  }
  return byCustomer;
}
