import { CellKind, cellAt, isFormula, kindMask, pageRows, type SheetCells } from "./cells";
import { eachFilled } from "./eachFilled";
import { labelAt } from "./headingRows";
import { beginsWithTotal, isTotalWord } from "./headings";
import { parseNumber } from "./numberText";

/** Rows at the end of a sheet that totals and signatures may take. */
const searchedRows = 12;
const sampledRows = 200;

/**
 * The last row of data: a closing row of totals, what stands below it, and blank rows are left out.
 *
 * A total is a row that begins with a word for it (Итого, Celkem, Total), or that holds nothing but sums of the
 * columns above and leaves blank what the other rows fill.
 *
 * @returns `firstRow - 1` where there is no data.
 */
export function lastDataRow(cells: SheetCells, firstRow: number, columns: readonly number[]): number {
  const rows = lastFilledRows(cells, firstRow, columns);
  const last = rows.at(-1) ?? firstRow - 1;
  const usual = usualColumns(cells, firstRow, last, columns);
  const isWhole = (row: number) => {
    const filled = filledOf(cells, row, columns);
    return usual.every((column) => filled.includes(column));
  };
  for (const [place, row] of rows.entries()) {
    const below = rows.slice(place + 1);
    const isEnd = below.every((other) => !isWhole(other) || isTotal(cells, other, firstRow, columns, usual));
    if (isEnd && isTotal(cells, row, firstRow, columns, usual)) {
      return place > 0 ? rows[place - 1] : lastFilledRowAbove(cells, row, firstRow, columns);
    }
  }
  return last;
}

/** The last rows with a value, downwards. */
function lastFilledRows(cells: SheetCells, firstRow: number, columns: readonly number[]): readonly number[] {
  const rows: number[] = [];
  const lowest = Math.max(...columns.map((column) => lastFilledRow(cells, column)));
  for (let row = lowest; row >= firstRow && rows.length < searchedRows; row--) {
    if (filledOf(cells, row, columns).length > 0) rows.unshift(row);
  }
  return rows;
}

/** −1 in an empty column. A stray cell elsewhere can make a sheet a million rows longer than its table. */
function lastFilledRow(cells: SheetCells, column: number): number {
  const pages = cells.pages[column] ?? [];
  for (let index = pages.length - 1; index >= 0; index--) {
    const at = pages[index]?.kinds.findLastIndex((kind) => (kind & kindMask) !== CellKind.empty) ?? -1;
    if (at >= 0) return index * pageRows + at;
  }
  return -1;
}

function lastFilledRowAbove(cells: SheetCells, row: number, firstRow: number, columns: readonly number[]) {
  let above = row - 1;
  while (above >= firstRow && filledOf(cells, above, columns).length === 0) above--;
  return above;
}

function isTotal(
  cells: SheetCells,
  row: number,
  firstRow: number,
  columns: readonly number[],
  usual: readonly number[],
): boolean {
  const filled = filledOf(cells, row, columns);
  const leavesBlank = usual.some((column) => !filled.includes(column));
  const firstText = filled
    .map((column) => cellAt(cells, row, column))
    .find((value): value is string => typeof value === "string" && Number.isNaN(parseNumber(value)));
  if (firstText !== undefined) {
    return isTotalWord(firstText) || (leavesBlank && beginsWithTotal(firstText));
  }
  return leavesBlank && filled.length > 0 && filled.every((column) => isSum(cells, row, firstRow, column));
}

/** Whether the cell is the sum, to the penny, of two or more numbers above it. */
function isSum(cells: SheetCells, row: number, firstRow: number, column: number): boolean {
  const own = numberAt(cells, row, column);
  if (Number.isNaN(own)) return false;
  if (isFormula(cells, row, column) && !isFormula(cells, row - 1, column)) return true;
  let sum = 0;
  let added = 0;
  eachFilled(cells, column, firstRow, row - 1, (_, kind, number) => {
    const value = kind === CellKind.text ? parseNumber(cells.texts.at(number)) : number;
    if (kind === CellKind.error || Number.isNaN(value)) return;
    sum += value;
    added++;
  });
  return added > 1 && Math.abs(sum - own) <= 0.005 + Math.abs(own) * 1e-9;
}

function numberAt(cells: SheetCells, row: number, column: number): number {
  const value = cellAt(cells, row, column);
  if (typeof value === "number") return value;
  return typeof value === "string" ? parseNumber(value) : Number.NaN;
}

/** Columns that nine rows of ten fill. */
function usualColumns(
  cells: SheetCells,
  firstRow: number,
  lastRow: number,
  columns: readonly number[],
): readonly number[] {
  const step = Math.max(1, Math.floor((lastRow - firstRow + 1) / sampledRows));
  const fills = new Map<number, number>();
  let rows = 0;
  for (let row = firstRow; row < lastRow; row += step) {
    const filled = filledOf(cells, row, columns);
    if (filled.length === 0) continue;
    rows++;
    for (const column of filled) fills.set(column, (fills.get(column) ?? 0) + 1);
  }
  return columns.filter((column) => (fills.get(column) ?? 0) >= rows * 0.9 && rows > 0);
}

function filledOf(cells: SheetCells, row: number, columns: readonly number[]): readonly number[] {
  return columns.filter((column) => {
    const value = cellAt(cells, row, column);
    return typeof value === "object" ? value !== null : labelAt(cells, row, column) !== "";
  });
}
