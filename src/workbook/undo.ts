import { InputError } from "../core/errors";
import type { Area } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import { type CellValue, cellAt, type SheetCells } from "../core/table/cells";
import { clearRows } from "./compileColumn";
import { replaceContent } from "./compileSheet";
import { type ContentHash, hashValues } from "./contentHash";
import { rememberEdits } from "./memory";
import { allOurs, findOurs, markOurs } from "./ours";
import type {
  ColumnCreated,
  ColumnRefreshed,
  Reverse,
  RowsAdded,
  SheetCreated,
  SheetRefreshed,
  TableWidened,
} from "./reverse";
import type { Snapshot } from "./snapshot";

/**
 * Edits that take a run back in the workbook as it stands now.
 *
 * Places are found by their hidden names, so renamed sheets and moved columns do no harm. What somebody changed
 * since is never thrown away: the undo stops instead.
 *
 * @throws InputError `undo.columnChanged`, `undo.rowsMoved`, `undo.sheetChanged` naming the sheet and heading.
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
    case "sheetCreated":
      return removeSheet(change, snapshot);
    case "sheetRefreshed":
      return restoreSheet(change, snapshot);
    case "tableWidened":
      return narrowTable(change, snapshot);
    case "memoryChanged":
      return rememberEdits(snapshot.names, change.key, change.before);
  }
}

async function removeColumn(change: ColumnCreated, snapshot: Snapshot): Promise<Edit[]> {
  const { key, heading, hash, width } = change;
  const place = findOurs(snapshot.names, "column", key);
  if (!place) return [markOurs("column", key, null)]; // The user has deleted it already.
  const { sheet, area } = place;
  const present = hashColumn(await snapshot.cells(sheet), area);
  if (present.bag !== hash.bag) throw new InputError("undo.columnChanged", { sheet, heading });
  return [
    { edit: "conditionalFormats", sheet, area, formats: [] },
    ...clearRows(sheet, area.firstColumn, area.firstRow, area.lastRow),
    { edit: "widths", sheet, firstColumn: area.firstColumn, widths: [width] },
    markOurs("column", key, null),
  ];
}

async function restoreColumn(change: ColumnRefreshed, snapshot: Snapshot): Promise<Edit[]> {
  const { key, heading, hash, values, formulas, removed } = change;
  const place = findOurs(snapshot.names, "column", key);
  if (!place) throw new InputError("undo.columnChanged", { sheet: "", heading });
  const { sheet, area } = place;
  const present = hashColumn(await snapshot.cells(sheet), area);
  if (present.bag !== hash.bag) throw new InputError("undo.columnChanged", { sheet, heading });
  if (present.ordered !== hash.ordered) throw new InputError("undo.rowsMoved", { sheet, heading });
  const lastKept = area.firstRow + values.length - 1;
  const lastRow = lastKept + (removed?.rows.length ?? 0);
  return [
    {
      edit: "column",
      sheet,
      column: area.firstColumn,
      firstRow: area.firstRow,
      values: values.map((value, index) => {
        const formula = formulas[index];
        return formula === undefined ? value : { formula, value };
      }),
      styles: [],
      styleRuns: [],
      keepStyles: true,
    },
    ...clearRows(sheet, area.firstColumn, lastKept + 1, area.lastRow),
    ...(removed
      ? [
          {
            edit: "cells",
            sheet,
            firstRow: lastKept + 1,
            firstColumn: area.firstColumn,
            rows: removed.rows,
            styles: removed.styles,
          } as const,
        ]
      : []),
    markOurs("column", key, { sheet, area: { ...area, lastRow } }),
  ];
}

async function removeRows({ key, rows, columns, hash }: RowsAdded, snapshot: Snapshot): Promise<Edit[]> {
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

async function removeSheet({ key, hash }: SheetCreated, snapshot: Snapshot): Promise<Edit[]> {
  const place = findOurs(snapshot.names, "sheet", key);
  if (!place) return [markOurs("sheet", key, null)];
  const { sheet, area } = place;
  const cells = await snapshot.cells(sheet);
  if (hashArea(cells, area).bag !== hash.bag || holdsMore(cells, area, oursOn(snapshot, sheet))) {
    throw new InputError("undo.sheetChanged", { sheet });
  }
  return [markOurs("sheet", key, null), { edit: "removeSheet", name: sheet }];
}

async function restoreSheet(change: SheetRefreshed, snapshot: Snapshot): Promise<Edit[]> {
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

/** Runs first: the table must have let go of the columns before they are emptied. */
async function narrowTable(
  { sheet: written, table, columns }: TableWidened,
  snapshot: Snapshot,
): Promise<Edit[]> {
  const home = snapshot.sheets.find(({ tables }) => tables.some(({ name }) => name === table));
  const area = home?.tables.find(({ name }) => name === table)?.area;
  if (!home || !area) return []; // The user has turned the table into a plain range.
  const ours = oursOn(snapshot, home.name);
  const edge = area.lastColumn - columns;
  const isOurs = (column: number) => ours.some(({ firstColumn }) => firstColumn === column);
  for (let column = edge + 1; column <= area.lastColumn; column++) {
    if (!isOurs(column)) throw new InputError("undo.columnMoved", { sheet: written, table });
  }
  return [{ edit: "resizeTable", sheet: home.name, name: table, area: { ...area, lastColumn: edge } }];
}

function oursOn({ names }: Snapshot, sheet: string): readonly Area[] {
  return [...allOurs(names, "column").values()]
    .filter((place) => place.sheet === sheet)
    .map(({ area }) => area);
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

/** Hash of a column's data, its heading left out: users may rename it. */
function hashColumn(cells: SheetCells, area: Area): ContentHash {
  return hashArea(cells, { ...area, firstRow: area.firstRow + 1 });
}

function hashArea(cells: SheetCells, area: Area): ContentHash {
  return hashValues(valuesIn(cells, area));
}

function* valuesIn(cells: SheetCells, area: Area): Generator<CellValue> {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) yield cellAt(cells, row, column);
  }
}
