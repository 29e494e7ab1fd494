import type { Column } from "../../table/columns";
import type { CustomerRole } from "../../table/roles";
import type { CustomersTable } from "../../table/tables";

/** What makes a row the row it is, whatever happens to its other cells. */
const identity: readonly CustomerRole[] = [
  "customerName",
  "firstName",
  "lastName",
  "middleName",
  "company",
  "birthDay",
  "phone",
  "email",
  "taxNumber",
  "personalNumber",
  "address",
  "postcode",
  "town",
];

/**
 * A key for each row that stays when rows are moved, added or deleted: its id where all ids differ, else what its
 * cells of identity say. Rows that say the same get numbers behind their keys, in their order.
 */
export function rowKeys({ rowCount, columns }: CustomersTable): readonly string[] {
  const { customerId } = columns;
  const hasOwnId = customerId && new Set(customerId.codes).size === rowCount && !customerId.codes.includes(0);
  const present = identity.map((role) => columns[role]).filter((column) => column !== undefined);
  const times = new Map<string, number>();
  return Array.from({ length: rowCount }, (_, row) => {
    if (hasOwnId) return `id ${customerId.dictionary.at(customerId.codes[row])}`;
    const key = present.map((column) => textOf(column, row)).join("\t");
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}\t#${time}`;
  });
}

function textOf(column: Column, row: number): string {
  if (column.kind === "text") return column.dictionary.at(column.codes[row]).toLowerCase();
  const value = column.kind === "day" ? column.days[row] : column.values[row];
  return Number.isNaN(value) ? "" : String(value);
}
