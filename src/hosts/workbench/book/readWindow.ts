import { displayText } from "../../../app/display/displayText";
import type { CellStyle } from "../../../core/plan/content";
import { CellKind, cellAt, formatAt, kindMask, pageRows, type SheetCells } from "../../../core/table/cells";
import type { Language } from "../../../i18n";
import type { GridWindow } from "./bookView";

/** Rows `firstRow` and on of a sheet as they are shown; cut at the last row with a value. */
export function readWindow(
  cells: SheetCells,
  styleOf: (style: number) => CellStyle,
  firstRow: number,
  rowCount: number,
  language: Language,
): GridWindow {
  const { columnCount } = cells;
  const rows = Math.max(Math.min(rowCount, cells.rowCount - firstRow), 0);
  const texts = new Array<string>(rows * columnCount).fill("");
  const styles = new Uint16Array(rows * columnCount);
  const numbers = new Uint8Array(rows * columnCount);
  const looks = new Map<number, CellStyle>([[0, styleOf(0)]]);
  for (let column = 0; column < columnCount; column++) {
    for (let offset = 0; offset < rows; offset++) {
      const row = firstRow + offset;
      const page = cells.pages[column]?.[Math.floor(row / pageRows)];
      if (!page) continue;
      const at = offset * columnCount + column;
      const style = page.styles[row % pageRows]!;
      const kind = page.kinds[row % pageRows]! & kindMask;
      styles[at] = style;
      if (!looks.has(style)) looks.set(style, styleOf(style));
      if (kind === CellKind.empty) continue;
      numbers[at] = kind === CellKind.number ? 1 : 0;
      const value = cellAt(cells, row, column);
      texts[at] = displayText(value, formatAt(cells, row, column), cells.calendar, language);
    }
  }
  return { firstRow, columnCount, texts, styles, looks, numbers };
}
