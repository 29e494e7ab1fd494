import { InputError } from "../core/errors";
import { formatCell } from "../core/plan/cellName";
import type { Edit } from "../core/plan/edit";
import { cellAt } from "../core/table/cells";
import { putCells, same } from "./compileCells";
import type { CellsChanged } from "./reverse";
import type { Snapshot } from "./snapshot";

/**
 * Gives single cells their former values.
 *
 * @throws InputError `undo.cellChanged` when a cell no longer holds what the run wrote; `undo.sheetGone`.
 */
export async function restoreCells({ sheet, cells }: CellsChanged, snapshot: Snapshot): Promise<Edit[]> {
  if (!snapshot.sheets.some(({ name }) => name === sheet)) throw new InputError("undo.sheetGone", { sheet });
  const present = await snapshot.cells(sheet);
  for (const { row, column, after } of cells) {
    if (!same(cellAt(present, row, column), after)) {
      throw new InputError("undo.cellChanged", { sheet, cell: formatCell(row, column) });
    }
  }
  return putCells(
    sheet,
    cells.map(({ row, column, before, formatBefore }) => ({
      row,
      column,
      value: before,
      ...(formatBefore !== undefined && { numberFormat: formatBefore }),
    })),
    snapshot,
  );
}
