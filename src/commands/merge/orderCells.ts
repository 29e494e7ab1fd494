import type { OrderCells } from "../../core/merges/orderCells";
import type { CellChange, CellsChange } from "../../core/plan/plan";
import type { CellValue } from "../../core/table/cells";
import { cellAt, isFormula } from "../../core/table/cells";
import type { OrderRole } from "../../core/table/roles";
import { placeOf } from "../../core/table/tables";
import type { TablesBook } from "../customers/readAnyTables";

/** The orders' cells on the sheets of this workbook; those in files beside it cannot be written and have none. */
export function sheetOrders({ tables: { orders }, read, ground }: TablesBook): OrderCells {
  const sheets = new Map(
    read.recognition.sheets.flatMap(({ sheet, kind, columns }) => {
      const source = read.sources.find(({ name }) => name === sheet);
      if (kind !== "orders" || !source || !ground.sheetNames.includes(sheet)) return [];
      const byRole = new Map(columns.flatMap(({ role, column }) => (role ? [[role, column] as const] : [])));
      return [[sheet, { cells: source.cells, byRole }] as const];
    }),
  );
  const find = (row: number, role: OrderRole) => {
    const place = placeOf(orders, row);
    const sheet = sheets.get(place.sheet);
    const column = sheet?.byRole.get(role);
    return sheet && column !== undefined ? { cells: sheet.cells, row: place.row, column } : undefined;
  };
  return {
    rowCount: orders.rowCount,
    place: (row) => placeOf(orders, row),
    value(row, role) {
      const found = find(row, role);
      return found && cellAt(found.cells, found.row, found.column);
    },
    isFormula(row, role) {
      const found = find(row, role);
      return found !== undefined && isFormula(found.cells, found.row, found.column);
    },
  };
}

export interface OrderCellChange {
  readonly sheet: string;
  /** 0-based on the sheet. */
  readonly row: number;
  readonly role: OrderRole;
  readonly value: CellValue;
}

/** One change for each column of orders. */
export function orderChanges(
  { read }: TablesBook,
  cells: readonly OrderCellChange[],
): readonly CellsChange[] {
  const groups = new Map<string, { sheet: string; heading: string; cells: CellChange[] }>();
  for (const { sheet, row, role, value } of cells) {
    const recognised = read.recognition.sheets.find((one) => one.sheet === sheet);
    const column = recognised?.columns.find((one) => one.role === role);
    if (!column) continue;
    const name = JSON.stringify([sheet, role]);
    const group = groups.get(name) ?? { sheet, heading: column.heading, cells: [] };
    groups.set(name, group);
    group.cells.push({ row, column: column.column, value });
  }
  return [...groups.values()].map((group) => ({ kind: "cells", key: "mergedOrders", ...group }));
}
