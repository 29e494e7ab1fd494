import { InputError } from "../core/errors";
import type { Area } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import { cellAt, type SheetCells } from "../core/table/cells";
import { clearRows } from "./compileColumn";
import { formerPart } from "./compileSheet";
import { hashArea, hashAreas } from "./contentHash";
import { exchangeContent, wholeOf } from "./exchangeContent";
import { columnsOn, findOurs, markBlocks, markOurs } from "./ours";
import type { RowsAdded, SheetCreated, SheetRefreshed } from "./reverse";
import { holds, shift } from "./sheetBlocks";
import { readRecord, recordEdits } from "./sheetRecord";
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
  if (!place) return forgotten(snapshot, key);
  const { sheet, area } = place;
  const cells = await snapshot.cells(sheet);
  const part = formerPart(snapshot, key, area);
  const pivots = part.record?.pivots.map((pivot) => shift(pivot.area, area)) ?? [];
  const known = [...part.blocks, ...pivots, ...columnsOn(snapshot.names, sheet)];
  if (hashAreas(cells, part.blocks).bag !== hash.bag || holdsMore(cells, known)) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  return [...forgotten(snapshot, key), { edit: "removeSheet", name: sheet }];
}

/** @throws InputError `undo.sheetChanged` when our part of the sheet was changed. */
export async function restoreSheet(change: SheetRefreshed, snapshot: Snapshot): Promise<Edit[]> {
  const { key, hash, before: content, placeBefore, recordBefore } = change;
  const { names, port } = snapshot;
  const place = findOurs(names, "sheet", key);
  if (!place) throw new InputError("undo.sheetChanged", { sheet: placeBefore.sheet });
  const { sheet, area } = place;
  const former = formerPart(snapshot, key, area);
  if (hashAreas(await snapshot.cells(sheet), former.blocks).bag !== hash.bag) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  // Where the sheet's part is now, wherever the user has moved it since.
  const by = {
    firstRow: area.firstRow - placeBefore.area.firstRow,
    firstColumn: area.firstColumn - placeBefore.area.firstColumn,
  };
  const origin = shift(placeBefore.area, by);
  const blocks = (change.blocksBefore ?? [placeBefore.area]).map((block) => shift(block, by));
  const next = { origin, blocks, record: readRecord(recordBefore) };
  const whole = wholeOf(former, next);
  const present = await port.content(sheet, whole);
  const exchange = { sheet, former, present, whole, next, content, carryLooks: false, refreshPivots: true };
  return [
    ...exchangeContent(exchange),
    markOurs("sheet", key, { sheet, area: origin }),
    markBlocks(key, sheet, change.blocksBefore ? blocks : null),
    ...recordEdits(names, key, recordBefore),
  ];
}

function forgotten({ names }: Snapshot, key: string): Edit[] {
  return [markOurs("sheet", key, null), markBlocks(key, "", null), ...recordEdits(names, key, undefined)];
}

/** Whether a sheet has cells besides those of these areas. */
function holdsMore(cells: SheetCells, known: readonly Area[]): boolean {
  for (let column = 0; column < cells.columnCount; column++) {
    for (let row = 0; row < cells.rowCount; row++) {
      if (cellAt(cells, row, column) !== null && !known.some((area) => holds(area, row, column))) return true;
    }
  }
  return false;
}
