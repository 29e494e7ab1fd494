import { InputError } from "../core/errors";
import { formatCell } from "../core/plan/cellName";
import type { RowsChange } from "../core/plan/plan";
import { cellAt } from "../core/table/cells";
import type { Compiled } from "./compiled";
import { hashValues } from "./contentHash";
import { findOurs, markOurs } from "./ours";
import type { Snapshot } from "./snapshot";

/**
 * Edits, reverse and preview of rows put below a table of ours.
 *
 * @throws InputError `write.occupied` when something stands below the table.
 */
export async function compileRows(change: RowsChange, snapshot: Snapshot): Promise<Compiled> {
  const { key, sheet, table, rows } = change;
  if (rows.length === 0) return { edits: [], reverse: [], previews: [] };
  const firstRow = table.lastRow + 1;
  const columns = Math.max(...rows.map((row) => row.length));
  await refuseOccupied(change, firstRow, columns, snapshot);

  const place = findOurs(snapshot.names, "sheet", key);
  const top = place?.area ?? { ...table, firstRow: table.headingRow };
  const area = { ...top, lastRow: table.lastRow + rows.length };
  const samples = rows.slice(0, 3).map((row, index) => ({
    row: firstRow + index,
    before: null,
    after: row[1] ?? row[0] ?? null,
  }));
  const cells = rows.flat().filter((value) => value !== null).length;
  return {
    edits: [
      {
        edit: "cells",
        sheet,
        firstRow,
        firstColumn: table.firstColumn,
        rows: rows.map((row) => row.map((value) => ({ value }))),
        styles: [],
      },
      markOurs("sheet", key, { sheet, area }),
    ],
    reverse: [{ kind: "rowsAdded", key, rows: rows.length, columns, hash: hashValues(rows.flat()) }],
    previews: [{ kind: "rows", key, sheet, heading: "", isNew: true, cells, changedCells: cells, samples }],
  };
}

async function refuseOccupied(
  { sheet, table, rows }: RowsChange,
  firstRow: number,
  columns: number,
  snapshot: Snapshot,
) {
  const cells = await snapshot.cells(sheet);
  for (let row = firstRow; row < firstRow + rows.length; row++) {
    for (let column = table.firstColumn; column < table.firstColumn + columns; column++) {
      if (cellAt(cells, row, column) === null) continue;
      throw new InputError("write.occupied", { sheet, cell: formatCell(row, column) });
    }
  }
}
