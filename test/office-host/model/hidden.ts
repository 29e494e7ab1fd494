import { columnsOf, rowsOf, sheetRows } from "./area";
import type { Sheet } from "./book";
import { filteredRows } from "./filters";
import { requireAllowed } from "./protection";
import type { Range } from "./range";

/** null where some columns are hidden and some are not. */
export function isColumnHidden({ sheet, area }: Range): boolean | null {
  let hidden = 0;
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (sheet.hiddenColumns.has(column)) hidden++;
  }
  return verdict(hidden, columnsOf(area));
}

export function isRowHidden({ sheet, area }: Range): boolean | null {
  const filtered = filteredRows(sheet, area);
  const own = [...sheet.hiddenRows].filter((row) => row >= area.firstRow && row <= area.lastRow);
  return verdict(new Set([...filtered, ...own]).size, rowsOf(area));
}

export function hideColumns({ sheet, area }: Range, hide: unknown): void {
  requireAllowed(sheet, "allowFormatColumns", "Range.columnHidden");
  for (let column = area.firstColumn; column <= area.lastColumn; column++)
    turn(sheet.hiddenColumns, column, hide);
}

export function hideRows({ sheet, area }: Range, hide: unknown): void {
  requireAllowed(sheet, "allowFormatRows", "Range.rowHidden");
  const last = rowsOf(area) === sheetRows ? lastRow(sheet) : area.lastRow;
  for (let row = area.firstRow; row <= last; row++) turn(sheet.hiddenRows, row, hide);
}

function turn(hidden: Set<number>, index: number, hide: unknown): void {
  if (hide === true) hidden.add(index);
  else hidden.delete(index);
}

function lastRow({ rows, hiddenRows }: Sheet): number {
  return [...rows.keys(), ...hiddenRows].reduce((last, row) => Math.max(last, row), 0);
}

function verdict(hidden: number, all: number): boolean | null {
  if (hidden === 0) return false;
  return hidden === all ? true : null;
}
