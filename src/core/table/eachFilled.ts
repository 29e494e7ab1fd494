import { CellKind, kindMask, pageRows, type SheetCells } from "./cells";

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
  const pages = cells.pages[column] ?? [];
  const end = Math.min(lastRow, cells.rowCount - 1);
  for (let index = Math.floor(firstRow / pageRows); index * pageRows <= end; index++) {
    const page = pages[index];
    if (!page) continue;
    const top = index * pageRows;
    const from = Math.max(firstRow - top, 0);
    const to = Math.min(end - top, pageRows - 1);
    for (let at = from; at <= to; at++) {
      const kind = (page.kinds[at]! & kindMask) as CellKind;
      if (kind !== CellKind.empty) visit(top + at, kind, page.numbers[at]!, page.styles[at]!);
    }
  }
}
