import { InputError } from "../core/errors";
import { formatCell } from "../core/plan/cellName";
import type { Area, CellContent, SheetContent } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { RowsChange } from "../core/plan/plan";
import { cellAt } from "../core/table/cells";
import type { Compiled } from "./compiled";
import { hashValues } from "./contentHash";
import { findOurs, markOurs } from "./ours";
import type { Snapshot } from "./snapshot";

/**
 * Edits, reverse and preview of rows put below a table. An Excel table around it grows with them.
 *
 * @throws InputError `write.occupied` when something stands below the table.
 */
export async function compileRows(change: RowsChange, snapshot: Snapshot): Promise<Compiled> {
  const { key, sheet, table, rows } = change;
  if (rows.length === 0) return { edits: [], reverse: [], previews: [] };
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const area = {
    firstRow: table.lastRow + 1,
    lastRow: table.lastRow + rows.length,
    firstColumn: table.firstColumn,
    lastColumn: table.firstColumn + columns - 1,
  };
  await refuseOccupied(sheet, area, snapshot);
  const cells = rows.flat().filter((value) => value !== null).length;
  const samples = rows.slice(0, 3).map((row, index) => ({
    row: area.firstRow + index,
    before: null,
    after: row[1] ?? row[0] ?? null,
  }));
  return {
    ...((await ownRows(change, area, snapshot)) ?? (await appendedRows(change, area, snapshot))),
    previews: [{ kind: "rows", key, sheet, heading: "", isNew: true, cells, changedCells: cells, samples }],
  };
}

type Carried = Pick<Compiled, "edits" | "reverse">;

/** Below a table on a sheet of ours: our part of the sheet grows. */
async function ownRows(
  { key, sheet, rows }: RowsChange,
  area: Area,
  { names }: Snapshot,
): Promise<Carried | undefined> {
  const place = findOurs(names, "sheet", key);
  if (place?.sheet !== sheet) return undefined;
  const columns = area.lastColumn - area.firstColumn + 1;
  return {
    edits: [
      putRows(
        sheet,
        area,
        rows.map((row) => row.map((value) => ({ value }))),
      ),
      markOurs("sheet", key, { sheet, area: { ...place.area, lastRow: area.lastRow } }),
    ],
    reverse: [{ kind: "rowsAdded", key, rows: rows.length, columns, hash: hashValues(rows.flat()) }],
  };
}

/** Below a table of the user's: the rows look like its last one, and a hidden name follows them for the undo. */
async function appendedRows(
  { key, sheet, table, rows }: RowsChange,
  area: Area,
  snapshot: Snapshot,
): Promise<Carried> {
  const lastRow = { ...area, firstRow: table.lastRow, lastRow: table.lastRow };
  const model: SheetContent | undefined =
    table.lastRow > table.headingRow ? await snapshot.port.content(sheet, lastRow) : undefined;
  const looks = (column: number) => model?.rows[0]?.[column]?.style;
  const contents = rows.map((row) =>
    row.map((value, column): CellContent => {
      const style = looks(column);
      return { value, ...(style !== undefined && { style }) };
    }),
  );
  const around = snapshot.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find(
      (one) => one.area.firstRow === table.headingRow && one.area.firstColumn === table.firstColumn,
    );
  const mark = `${key}.${area.firstRow}`;
  return {
    edits: [
      putRows(sheet, area, contents, model?.styles ?? []),
      ...(around
        ? [
            {
              edit: "resizeTable",
              sheet,
              name: around.name,
              area: { ...around.area, lastRow: area.lastRow },
            } as const,
          ]
        : []),
      markOurs("rows", mark, { sheet, area }),
    ],
    reverse: [
      {
        kind: "rowsAppended",
        key: mark,
        hash: hashValues(rows.flatMap((row) => [...row, ...noCells(area, row.length)])),
        ...(around && { table: around.name }),
      },
    ],
  };
}

const noCells = ({ firstColumn, lastColumn }: Area, length: number) =>
  new Array<null>(lastColumn - firstColumn + 1 - length).fill(null);

function putRows(
  sheet: string,
  { firstRow, firstColumn }: Area,
  rows: readonly (readonly CellContent[])[],
  styles: SheetContent["styles"] = [],
): Edit {
  return { edit: "cells", sheet, firstRow, firstColumn, rows, styles };
}

async function refuseOccupied(sheet: string, area: Area, snapshot: Snapshot) {
  const cells = await snapshot.cells(sheet);
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (cellAt(cells, row, column) === null) continue;
      throw new InputError("write.occupied", { sheet, cell: formatCell(row, column) });
    }
  }
}
