/** The sheet of customers for a book that has orders only. */
import type { CellContent, CellStyle } from "../../core/plan/content";
import type { RowsChange, SheetChange } from "../../core/plan/plan";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import type { CellValue, TextPool } from "../../core/table/cells";
import type { RecognisedSheet, TableArea } from "../../core/table/recognition";
import type { CustomersTable } from "../../core/table/tables";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { madeCustomersKey } from "../book";

const styles: readonly CellStyle[] = [{ bold: true, fill: "#E8F1EA" }];

const shown = ["customerId", "customerName", "email", "phone", "town"] as const;

/** Widths in characters of the columns above. */
const widths = { customerId: 14, customerName: 30, email: 30, phone: 20, town: 18 };

/** Rows in the order of `descriptions.customers`, under one heading row; computed columns stand right of them. */
export function madeCustomersSheet(
  { customers }: CustomerDescriptions,
  name: string,
  say: Say<TextKey>,
): { readonly change: SheetChange; readonly area: TableArea } {
  const roles = shown.filter((role) => customers.columns[role]);
  const heading = roles.map((role): CellContent => ({ value: say(`role.${role}`), style: 0 }));
  const rows = cellsOf(customers, roles).map((row) => row.map((value): CellContent => ({ value })));
  const lastColumn = Math.max(0, roles.length - 1);
  return {
    change: {
      kind: "sheet",
      key: madeCustomersKey,
      name,
      visibility: "visible",
      content: {
        rows: [heading, ...rows],
        styles,
        widths: roles.map((role) => widths[role]),
        frozenRows: 1,
        frozenColumns: 0,
        tables: [],
        conditionalFormats: [],
        validations: [],
        links: [],
      },
    },
    area: { headingRow: 0, firstRow: 1, lastRow: customers.rowCount, firstColumn: 0, lastColumn },
  };
}

/** Rows for customers who have come since, under the columns that the sheet has now. */
export function addedCustomers(added: CustomersTable, { sheet, area, columns }: RecognisedSheet): RowsChange {
  const roles = Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, index) => {
    const role = columns.find(({ column }) => column === area.firstColumn + index)?.role;
    return shown.find((one) => one === role);
  });
  return { kind: "rows", key: madeCustomersKey, sheet, table: area, rows: cellsOf(added, roles) };
}

/** By customer, then by role; empty where the table lacks the role. */
function cellsOf(
  { columns, rowCount }: CustomersTable,
  roles: readonly ((typeof shown)[number] | undefined)[],
): CellValue[][] {
  const readers = roles.map((role) => {
    const column = role && columns[role];
    if (!column) return () => null;
    const { codes, dictionary } = column;
    const read = role === "customerId" && areAllWhole(dictionary) ? Number : String;
    return (row: number): CellValue => (codes[row] === 0 ? null : read(dictionary.at(codes[row])));
  });
  return Array.from({ length: rowCount }, (_, row) => readers.map((read) => read(row)));
}

function areAllWhole(ids: TextPool): boolean {
  for (let code = 0; code < ids.size; code++) if (!isWhole(ids.at(code))) return false;
  return true;
}

/** A number that a cell shows with the same digits; the missing text is no hindrance. */
const isWhole = (text: string) =>
  text === "" || (/^[1-9]\d{0,14}$/.test(text) && Number.isSafeInteger(Number(text)));
