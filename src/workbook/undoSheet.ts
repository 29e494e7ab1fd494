import { InputError } from "../core/errors";
import type { Area } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import { cellAt, type SheetCells } from "../core/table/cells";
import { clearRows } from "./compileColumn";
import { replaceContent } from "./compileSheet";
import { hashArea } from "./contentHash";
import { columnsOn, findOurs, markOurs } from "./ours";
import type { RowsAdded, SheetCreated, SheetRefreshed } from "./reverse";
import type { Snapshot } from "./snapshot";

/** @throws InputError `undo.sheetChanged` when the rows are no longer as written. */
export async function removeRows(
  { key, rows, columns, hash }: RowsAdded,
  snapshot: Snapshot,
): Promise<Edit[]> {
  const place = findOurs(snapshot.names, "sheet", key);
  if (!place) return [];
  const { sheet, area } = place;
  const firstRow = area.lastRow - rows + 1;
  const added = { ...area, firstRow, lastColumn: area.firstColumn + columns - 1 };
  if (hashArea(await snapshot.cells(sheet), added).ordered !== hash.ordered) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  return [
    ...Array.from({ length: columns }, (_, index) =>
      clearRows(sheet, area.firstColumn + index, firstRow, area.lastRow),
    ).flat(),
    markOurs("sheet", key, { sheet, area: { ...area, lastRow: firstRow - 1 } }),
  ];
}

/** @throws InputError `undo.sheetChanged` when something was changed or added on the sheet. */
export async function removeSheet({ key, hash }: SheetCreated, snapshot: Snapshot): Promise<Edit[]> {
  const place = findOurs(snapshot.names, "sheet", key);
  if (!place) return [markOurs("sheet", key, null)];
  const { sheet, area } = place;
  const cells = await snapshot.cells(sheet);
  if (hashArea(cells, area).bag !== hash.bag || holdsMore(cells, area, columnsOn(snapshot.names, sheet))) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  return [markOurs("sheet", key, null), { edit: "removeSheet", name: sheet }];
}

/** @throws InputError `undo.sheetChanged` when our part of the sheet was changed. */
export async function restoreSheet(change: SheetRefreshed, snapshot: Snapshot): Promise<Edit[]> {
  const { key, hash, before, placeBefore } = change;
  const place = findOurs(snapshot.names, "sheet", key);
  if (!place) throw new InputError("undo.sheetChanged", { sheet: placeBefore.sheet });
  const { sheet, area } = place;
  if (hashArea(await snapshot.cells(sheet), area).bag !== hash.bag) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  const present = await snapshot.port.content(sheet, area);
  const { firstRow, firstColumn } = area;
  const former = {
    firstRow,
    firstColumn,
    lastRow: firstRow + placeBefore.area.lastRow - placeBefore.area.firstRow,
    lastColumn: firstColumn + placeBefore.area.lastColumn - placeBefore.area.firstColumn,
  };
  return [
    ...replaceContent(sheet, present, area, before, former),
    markOurs("sheet", key, { sheet, area: former }),
  ];
}

/** Whether a sheet has cells besides `area` and the columns that are ours. */
function holdsMore(cells: SheetCells, area: Area, columns: readonly Area[]): boolean {
  const isInside = (row: number, column: number) => (one: Area) =>
    one.firstRow <= row && row <= one.lastRow && one.firstColumn <= column && column <= one.lastColumn;
  for (let column = 0; column < cells.columnCount; column++) {
    for (let row = 0; row < cells.rowCount; row++) {
      if (cellAt(cells, row, column) !== null && ![area, ...columns].some(isInside(row, column))) return true;
    }
  }
  return false;
}
