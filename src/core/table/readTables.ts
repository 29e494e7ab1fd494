/** Typed columns of the recognised sheets, read straight from their pages. */
import { linesAmount } from "./amount";
import { birthDayOfParts } from "./birthDayOfParts";
import type { Column } from "./columns";
import type { ColumnsByRole, NumberNotes } from "./columnsByRole";
import { ColumnTexts } from "./columnTexts";
import { fullName } from "./fullName";
import { readDays } from "./readDays";
import { readNumbers } from "./readNumbers";
import { readText } from "./readText";
import type { RecognisedColumn, RecognisedSheet, Recognition } from "./recognition";
import { type Role, type RoleType, roles, type TableKind } from "./roles";
import { sheetDecimal } from "./sheetDecimal";
import { UnreadableCount } from "./slice";
import type { SourceSheet } from "./sourceSheet";
import type { CustomersTable, OrdersTable, ProductsTable, Table, Tables, Unreadable } from "./tables";

/**
 * Reads the tables of a workbook whose sheets were recognised.
 *
 * Several order sheets are stacked in the order of `recognition`. Of several sheets that could be the customers or
 * the products the first is read. A book of customers alone has a table of orders without rows. Orders without an amount get one from quantity and price, see `linesAmount`; a
 * table without full names gets them from their parts, see `fullName`.
 *
 * @param sources the sheets that were given to `recognise`.
 */
export function readTables(sources: readonly SourceSheet[], recognition: Recognition): Tables {
  const ofKind = (kind: TableKind) => recognition.sheets.filter((sheet) => sheet.kind === kind);
  const products = readTable("products", ofKind("products").slice(0, 1), sources);
  const customers = readTable("customers", ofKind("customers").slice(0, 1), sources);
  const orders = readTable("orders", ofKind("orders"), sources);
  const amount = linesAmount(orders.columns, products?.columns, orders.notes.get("discount"));
  return {
    orders: {
      ...orders.table,
      columns: { ...withFullName(orders), ...(amount && { amount }) },
    } as OrdersTable,
    ...(ofKind("customers").length > 0 && {
      customers: { ...customers.table, columns: withBirthDay(withFullName(customers)) } as CustomersTable,
    }),
    ...(ofKind("products").length > 0 && {
      products: { ...products.table, columns: products.columns } as ProductsTable,
    }),
  };
}

interface TableRead {
  readonly table: Omit<Table<unknown>, "columns">;
  readonly columns: ColumnsByRole;
  readonly notes: ReadonlyMap<Role, NumberNotes>;
  readonly places: ReadonlyMap<Role, number>;
}

function readTable(
  kind: TableKind,
  sheets: readonly RecognisedSheet[],
  sources: readonly SourceSheet[],
): TableRead {
  let rowCount = 0;
  const parts = sheets.map((sheet) => {
    const firstIndex = rowCount;
    rowCount += Math.max(0, sheet.area.lastRow - sheet.area.firstRow + 1);
    return { sheet, source: sources.find(({ name }) => name === sheet.sheet)!, firstIndex };
  });
  const columns: { [R in Role]?: Column } = {};
  const notes = new Map<Role, NumberNotes>();
  const places = new Map<Role, number>();
  const unreadable: Unreadable[] = [];
  for (const [role, type] of Object.entries(roles[kind]) as [Role, RoleType][]) {
    const played = parts.flatMap((part) => {
      const column = part.sheet.columns.find((candidate) => candidate.role === role);
      return column ? [{ ...part, column }] : [];
    });
    if (played.length === 0) continue;
    const count = new UnreadableCount();
    const { heading, column } = played[0].column;
    const read = readColumn(role, type, played, rowCount, count);
    columns[role] = read.column;
    notes.set(role, { heading, hasPercent: read.hasPercent });
    places.set(role, column);
    if (count.cells > 0) unreadable.push({ role, heading, cells: count.cells, firstIndex: count.firstIndex });
  }
  return {
    table: {
      rowCount,
      sources: parts.map(({ sheet, firstIndex }) => ({ sheet: sheet.sheet, area: sheet.area, firstIndex })),
      unreadable,
    },
    columns,
    notes,
    places,
  };
}

interface Part {
  readonly sheet: RecognisedSheet;
  readonly source: SourceSheet;
  readonly firstIndex: number;
  readonly column: RecognisedColumn;
}

function readColumn(
  role: Role,
  type: RoleType,
  parts: readonly Part[],
  rowCount: number,
  unreadable: UnreadableCount,
): { readonly column: Column; readonly hasPercent: boolean } {
  const sliceOf = ({ sheet: { area }, source, column }: Part) => ({
    cells: source.cells,
    column: column.column,
    firstRow: area.firstRow,
    lastRow: area.lastRow,
  });
  if (type === "text") {
    const codes = new Uint32Array(rowCount);
    const texts = new ColumnTexts();
    for (const part of parts) {
      readText(sliceOf(part), role.endsWith("Id"), codes, part.firstIndex, texts, unreadable);
    }
    return { column: { kind: "text", codes, dictionary: texts.finish() }, hasPercent: false };
  }
  const values = new Float64Array(rowCount).fill(Number.NaN);
  if (type === "day") {
    for (const part of parts) {
      readDays(sliceOf(part), part.column.dateOrder, values, part.firstIndex, unreadable);
    }
    return { column: { kind: "day", days: values }, hasPercent: false };
  }
  let hasPercent = false;
  for (const part of parts) {
    const decimal = () => sheetDecimal(part.source, part.sheet);
    const read = readNumbers(sliceOf(part), decimal, values, part.firstIndex, unreadable);
    hasPercent ||= read.hasPercent;
  }
  return { column: { kind: "number", values }, hasPercent };
}

function withFullName({ columns, places }: TableRead): ColumnsByRole {
  const customerName = fullName(columns, places);
  return customerName ? { ...columns, customerName } : columns;
}

function withBirthDay(columns: ColumnsByRole): ColumnsByRole {
  const birthDay = birthDayOfParts(columns);
  return birthDay ? { ...columns, birthDay } : columns;
}
