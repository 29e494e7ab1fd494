import { invalidArgument } from "../wire/apiError";
import { rowsOf, sheetRows } from "./area";
import { presentRows, setLook } from "./cells";
import { requireNoPivot } from "./charts";
import { clearConditionalFormats } from "./conditionalFormats";
import { raiseChanged } from "./events";
import { removeLinks } from "./links";
import { normalLook } from "./look";
import { requireAllowed, requireUnlocked } from "./protection";
import type { Range } from "./range";
import { keepHeadings } from "./tables";

/**
 * What Excel takes away: `All` also formats and links, `Contents` values alone (links stay), `Formats` looks and rules,
 * `Hyperlinks` links but not their look, `RemoveHyperlinks` both, `ResetContents` as Contents.
 */
export function clearRange(range: Range, applyTo: string): void {
  const { sheet, area } = range;
  const location = "Range.clear";
  switch (applyTo) {
    case "All":
      requireUnlocked(sheet, area, location);
      requireAllowed(sheet, "allowFormatCells", location);
      clearContents(range);
      clearLooks(range);
      removeLinks(sheet, range);
      return;
    case "Contents":
    case "ResetContents":
      requireUnlocked(sheet, area, location);
      clearContents(range);
      return;
    case "Formats":
      requireAllowed(sheet, "allowFormatCells", location);
      clearLooks(range);
      return;
    case "Hyperlinks":
      requireUnlocked(sheet, area, location);
      removeLinks(sheet, range);
      return;
    case "RemoveHyperlinks":
      requireUnlocked(sheet, area, location);
      clearLooks(range);
      removeLinks(sheet, range);
      return;
  }
  throw invalidArgument(location);
}

function clearContents(range: Range): void {
  const { sheet, area } = range;
  requireNoPivot(sheet, area, "Range.clear");
  for (const row of presentRows(sheet, area)) {
    const { values, formulas } = sheet.rows.get(row)!;
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, values.length - 1); column++) {
      values[column] = null;
      formulas.delete(column);
    }
  }
  keepHeadings(sheet, area);
  raiseChanged(range, "RangeEdited");
}

function clearLooks(range: Range): void {
  const { sheet, area } = range;
  const isWhole = rowsOf(area) === sheetRows;
  for (const row of presentRows(sheet, area)) {
    const { looks } = sheet.rows.get(row)!;
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, looks.length - 1); column++) {
      delete looks[column];
    }
  }
  if (isWhole) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) sheet.columnLooks.delete(column);
  } else coverColumnLooks(range);
  clearConditionalFormats(range);
}

/** Cells of a formatted column get the normal look of their own. */
function coverColumnLooks({ sheet, area }: Range): void {
  for (const column of sheet.columnLooks.keys()) {
    if (column < area.firstColumn || column > area.lastColumn) continue;
    for (let row = area.firstRow; row <= area.lastRow; row++) setLook(sheet, row, column, normalLook);
  }
}
