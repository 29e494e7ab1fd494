import { InputError } from "../core/errors";
import type { Area } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { SheetCells } from "../core/table/cells";
import { clearRows } from "./compileColumn";
import { type ContentHash, hashArea } from "./contentHash";
import { findOurs, markOurs } from "./ours";
import type { ColumnCreated, ColumnRefreshed } from "./reverse";
import type { Snapshot } from "./snapshot";

/** @throws InputError `undo.columnChanged` when somebody has changed a value since. */
export async function removeColumn(change: ColumnCreated, snapshot: Snapshot): Promise<Edit[]> {
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

/** @throws InputError `undo.columnChanged`; `undo.rowsMoved` when the rows stand in another order now. */
export async function restoreColumn(change: ColumnRefreshed, snapshot: Snapshot): Promise<Edit[]> {
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
      firstRow: area.firstRow + 1,
      // The heading is the user's to name: no run has touched it.
      values: values.slice(1).map((value, index) => {
        const formula = formulas[index + 1];
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

/** Hash of a column's data, its heading left out: users may rename it. */
function hashColumn(cells: SheetCells, area: Area): ContentHash {
  return hashArea(cells, { ...area, firstRow: area.firstRow + 1 });
}
