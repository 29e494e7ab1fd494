import type { MergedCell } from "../../core/merges/mergePlan";
import type { CellChange, CellsChange } from "../../core/plan/plan";
import type { CustomersBook } from "../duplicates/readDuplicates";
import type { SheetCustomers } from "./customerCells";

/** One change for each column of the customers. */
export function customerChanges(
  { sheet: { sheet, area } }: CustomersBook,
  { columns }: SheetCustomers,
  cells: readonly MergedCell[],
): readonly CellsChange[] {
  const byColumn = new Map<number, CellChange[]>();
  for (const { row, at, value } of cells) {
    const group = byColumn.get(at) ?? [];
    byColumn.set(at, group);
    group.push({ row: area.firstRow + row, column: columns[at]!.column, value });
  }
  return [...byColumn].map(([at, group]) => ({
    kind: "cells",
    key: "mergedCustomers",
    sheet,
    heading: columns[at]!.label,
    cells: group,
  }));
}
