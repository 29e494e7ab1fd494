import { CellKind, type CellPage, kindMask, pageRows, type SheetCells } from "./cells";

/**
 * Calls `visit` for every cell of a column that is not empty, downwards, with its 0-based sheet row.
 *
 * `number` is the cell's number, or the code of its text. The style is an index into `cells.formats`.
 */
export function eachFilled(
  cells: SheetCells,
  column: number,
  firstRow: number,
  lastRow: number,
  visit: (row: number, kind: CellKind, number: number, style: number) => void,
): void {
  eachPage(cells, column, firstRow, lastRow, (page, from, to, top) => {
    for (let at = from; at <= to; at++) {
      const kind = (page.kinds[at]! & kindMask) as CellKind;
      if (kind !== CellKind.empty) visit(top + at, kind, page.numbers[at]!, page.styles[at]!);
    }
  });
}

/**
 * Calls `visit` for every page of a column, downwards: the cells `from` to `to` of the page lie in the rows asked for,
 * `top` is the sheet row of its first cell.
 *
 * For loops over a million cells, where calling a function for each is most of the work.
 */
export function eachPage(
  cells: SheetCells,
  column: number,
  firstRow: number,
  lastRow: number,
  visit: (page: CellPage, from: number, to: number, top: number) => void,
): void {
  const pages = cells.pages[column] ?? [];
  const end = Math.min(lastRow, cells.rowCount - 1);
  for (let index = Math.floor(firstRow / pageRows); index * pageRows <= end; index++) {
    const page = pages[index];
    if (!page) continue;
    const top = index * pageRows;
    visit(page, Math.max(firstRow - top, 0), Math.min(end - top, pageRows - 1), top);
  }
}
