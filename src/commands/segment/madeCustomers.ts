/** The sheet of customers for a book that has orders only. */
import type { CellContent, CellStyle } from "../../core/plan/content";
import type { SheetChange } from "../../core/plan/plan";
import type { CustomerDescriptions } from "../../core/segments/describeCustomers";
import type { TableArea } from "../../core/table/recognition";
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
  const rows = Array.from({ length: customers.rowCount }, (_, row) =>
    roles.map((role): CellContent => {
      const { codes, dictionary } = customers.columns[role]!;
      return { value: dictionary[codes[row]] || null };
    }),
  );
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
