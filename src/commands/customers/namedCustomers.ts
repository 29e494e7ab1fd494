import type { CustomersTable } from "../../core/table/tables";
import { placeOf } from "../../core/table/tables";
import type { CustomersHome } from "./customersHome";
import type { OrdersBook } from "./readOrders";

/** A customer as lists name him, and where to find him. */
export interface NamedCustomer {
  readonly id: string | null;
  readonly name: string;
  /** Sheet and 0-based cell on it; absent where customers were made from the orders and have no sheet yet. */
  readonly place?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/**
 * Names customers by their row: the name, else the id.
 *
 * @param made where the customers will stand that are made from the orders.
 */
export function namedCustomers(
  { descriptions, read }: OrdersBook,
  made?: Pick<CustomersHome, "sheet" | "area">,
): (row: number) => NamedCustomer {
  const { customers } = descriptions;
  const column = nameColumnOf(read.recognition, customers);
  return (row) => {
    const id = textAt(customers, "customerId", row);
    const name = textAt(customers, "customerName", row) ?? id ?? "";
    if (customers.sources.length === 0) {
      if (!made) return { id, name };
      // Ids stand first on that sheet, names beside them.
      const nameAt = customers.columns.customerId && customers.columns.customerName ? 1 : 0;
      return { id, name, place: { sheet: made.sheet, row: made.area.firstRow + row, column: nameAt } };
    }
    return { id, name, place: { ...placeOf(customers, row), column } };
  };
}

function textAt(
  { columns }: CustomersTable,
  role: "customerId" | "customerName",
  row: number,
): string | null {
  const column = columns[role];
  return column ? column.dictionary.at(column.codes[row]!) || null : null;
}

/** The 0-based column of the sheet that customers are called by. */
export function nameColumnOf(
  { sheets }: OrdersBook["read"]["recognition"],
  { sources }: CustomersTable,
): number {
  const columns = sheets.find(({ sheet }) => sheet === sources[0]?.sheet)?.columns ?? [];
  const named = ["customerName", "company", "lastName", "customerId"].flatMap((role) =>
    columns.filter((column) => column.role === role),
  );
  return (named[0] ?? columns[0])?.column ?? 0;
}
