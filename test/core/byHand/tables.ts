/** Tables made by hand from what a sheet would show. */
import { parseIsoDay } from "../../../src/core/day";
import type { DayColumn, NumberColumn, TextColumn } from "../../../src/core/table/columns";
import { listedTexts } from "../../../src/core/table/columnTexts";
import { roles } from "../../../src/core/table/roles";
import type { CustomersTable, OrdersTable, Table } from "../../../src/core/table/tables";

type Cells<Kind extends "customers" | "orders"> = {
  readonly [Role in keyof (typeof roles)[Kind]]?: readonly (string | number | null)[];
};

/** Days are written `YYYY-MM-DD`; null, "" and NaN are empty cells. */
export function ordersTable(cells: Cells<"orders">): OrdersTable {
  return tableOf("orders", cells);
}

export function customersTable(cells: Cells<"customers">): CustomersTable {
  return tableOf("customers", cells);
}

function textColumn(texts: readonly (string | number | null)[]): TextColumn {
  const dictionary = [...new Set(["", ...texts.map(textOf)])];
  const places = new Map(dictionary.map((text, code) => [text, code]));
  return {
    kind: "text",
    dictionary: listedTexts(dictionary),
    codes: Uint32Array.from(texts, (text) => places.get(textOf(text))!),
  };
}

function tableOf<Columns>(kind: "customers" | "orders", cells: object): Table<Columns> {
  const types: Record<string, "text" | "number" | "day"> = roles[kind];
  const makers = { text: textColumn, number: numberColumn, day: dayColumn };
  const columns = Object.entries(cells).map(([role, values]) => [role, makers[types[role]](values)]);
  const rowCount = Math.max(0, ...Object.values(cells).map((values) => values.length));
  return { rowCount, sources: [], columns: Object.fromEntries(columns), unreadable: [] };
}

const textOf = (cell: string | number | null) => String(cell ?? "");

function numberColumn(cells: readonly (number | null)[]): NumberColumn {
  return { kind: "number", values: Float64Array.from(cells, (cell) => cell ?? Number.NaN) };
}

function dayColumn(cells: readonly (string | null)[]): DayColumn {
  return { kind: "day", days: Float64Array.from(cells, (cell) => parseIsoDay(cell ?? "")) };
}
