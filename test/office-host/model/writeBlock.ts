import { invalidArgument } from "../wire/apiError";
import { columnsOf, rowsOf } from "./area";
import { changeLooks, lookAt, setCell } from "./cells";
import { requireNoPivot } from "./charts";
import { enteredValue } from "./enteredValue";
import { raiseChanged } from "./events";
import { filteredRows, shownRows } from "./filters";
import { requireAllowed, requireUnlocked } from "./protection";
import type { Range } from "./range";
import { keepHeadings, requireNoHeadingFormula } from "./tables";

/**
 * Writes to `values` or `formulas`: one value for all cells, or rows of exactly the range's shape.
 *
 * null leaves a cell alone. While a filter hides rows, Excel puts the written rows into the rows that are shown,
 * one after another: what follows a hidden row lands in the wrong place and the last rows are lost.
 *
 * @throws ApiError `InvalidArgument` where the shape is wrong or an entry is none, `AccessDenied` on locked cells.
 */
export function writeEntries(range: Range, entries: unknown, location: string): void {
  const rows = asRows(range, entries, location);
  const { sheet, area } = range;
  requireUnlocked(sheet, area, location);
  requireNoPivot(sheet, area, location);
  const { calendar, thisYear } = sheet.book;
  const landing = filteredRows(sheet, area).size === 0 ? undefined : shownRows(sheet, area);
  const columns = columnsOf(area);
  for (let index = 0; index < rowsOf(area); index++) {
    const row = landing ? landing[index] : area.firstRow + index;
    if (row === undefined) break;
    for (let at = 0; at < columns; at++) {
      const entry = rows(index, at);
      if (entry === null || entry === undefined) continue;
      const column = area.firstColumn + at;
      const { numberFormat } = lookAt(sheet, row, column);
      const entered = enteredValue(entry, { isText: numberFormat === "@", calendar, thisYear });
      if (entered.formula !== undefined) requireNoHeadingFormula(sheet, row, column, location);
      const value =
        entered.formula === undefined ? entered.value : sheet.book.calculate(entered.formula, sheet);
      setCell(sheet, row, column, value, entered.formula);
      if (entered.numberFormat !== undefined && numberFormat === "General") {
        const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
        changeLooks(sheet, cell, { numberFormat: entered.numberFormat });
      }
    }
  }
  keepHeadings(sheet, area);
  raiseChanged(range, "RangeEdited");
}

/** Writes to `numberFormat`; misplaced in filtered rows like values. */
export function writeFormats(range: Range, formats: unknown, location: string): void {
  const rows = asRows(range, formats, location);
  const { sheet, area } = range;
  requireAllowed(sheet, "allowFormatCells", location);
  if (!Array.isArray(formats)) {
    changeLooks(sheet, area, { numberFormat: formatCode(formats, location) });
    return;
  }
  shownRows(sheet, area).forEach((row, index) => {
    for (let at = 0; at < columnsOf(area); at++) {
      const format = rows(index, at);
      if (format === null || format === undefined) continue;
      const column = area.firstColumn + at;
      const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      changeLooks(sheet, cell, { numberFormat: formatCode(format, location) });
    }
  });
}

type Rows = (row: number, column: number) => unknown;

function asRows({ area }: Range, entries: unknown, location: string): Rows {
  if (!Array.isArray(entries)) return () => entries;
  const isShaped =
    entries.length === rowsOf(area) &&
    entries.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!isShaped) throw invalidArgument(location, wrongShape);
  return (row, column) => entries[row][column];
}

function formatCode(format: unknown, location: string): string {
  if (typeof format !== "string" || format.length > 255 || (format.match(/"/g)?.length ?? 0) % 2 !== 0) {
    throw invalidArgument(location);
  }
  return format === "" ? "General" : format;
}

const wrongShape =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
