import { InputError } from "../core/errors";
import type { Edit } from "../core/plan/edit";
import { rememberEdits } from "./memory";
import { columnsOn } from "./ours";
import type { Reverse, TableWidened } from "./reverse";
import type { Snapshot } from "./snapshot";
import { restoreCells } from "./undoCells";
import { removeColumn, restoreColumn } from "./undoColumn";
import { restoreProtection } from "./undoProtection";
import { removeAppended } from "./undoRows";
import { removeRows, removeSheet, restoreSheet } from "./undoSheet";

/**
 * Edits that take a run back in the workbook as it stands now.
 *
 * Places are found by their hidden names, so renamed sheets and moved columns do no harm. What somebody changed
 * since is never thrown away: the undo stops instead.
 *
 * @throws InputError `undo.columnChanged`, `undo.rowsMoved`, `undo.sheetChanged` naming the sheet and heading.
 * @throws InputError `undo.cellChanged` naming the sheet and the cell; `undo.sheetGone`.
 * @throws InputError `undo.columnMoved` when a column stands inside an Excel table that cannot close over it.
 */
export async function undoEdits(reverse: readonly Reverse[], snapshot: Snapshot): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  for (const change of reverse) edits.push(...(await undoOne(change, snapshot)));
  return edits;
}

async function undoOne(change: Reverse, snapshot: Snapshot): Promise<readonly Edit[]> {
  switch (change.kind) {
    case "columnCreated":
      return removeColumn(change, snapshot);
    case "columnRefreshed":
      return restoreColumn(change, snapshot);
    case "rowsAdded":
      return removeRows(change, snapshot);
    case "rowsAppended":
      return removeAppended(change, snapshot);
    case "cellsChanged":
      return restoreCells(change, snapshot);
    case "sheetCreated":
      return removeSheet(change, snapshot);
    case "sheetRefreshed":
      return restoreSheet(change, snapshot);
    case "tableWidened":
      return narrowTable(change, snapshot);
    case "protectionChanged":
      return restoreProtection(change, snapshot);
    case "memoryChanged":
      return rememberEdits(snapshot.names, change.key, change.before);
  }
}

/** Runs first: the table must have let go of the columns before they are emptied. */
async function narrowTable(
  { sheet: written, table, columns }: TableWidened,
  snapshot: Snapshot,
): Promise<Edit[]> {
  const home = snapshot.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  const area = home?.tables.find(({ name }) => name === table)?.area;
  if (!home || !area) return []; // The user has turned the table into a plain range.
  const ours = columnsOn(snapshot.names, home.name);
  const edge = area.lastColumn - columns;
  const isOurs = (column: number) => ours.some(({ firstColumn }) => firstColumn === column);
  for (let column = edge + 1; column <= area.lastColumn; column++) {
    if (!isOurs(column)) throw new InputError("undo.columnMoved", { sheet: written, table });
  }
  return [{ edit: "resizeTable", sheet: home.name, name: table, area: { ...area, lastColumn: edge } }];
}
