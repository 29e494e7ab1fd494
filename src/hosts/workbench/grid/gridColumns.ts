import type { CellTemplateProp, ColumnRegular } from "@revolist/revogrid";
import { columnLetters } from "../../../core/plan/cellName";
import type { SheetLayout } from "../book/bookView";
import { cellLook } from "./cellLook";
import type { RowMap } from "./rowMap";
import type { SheetWindows } from "./sheetWindows";

/** Excel's width in characters as pixels: seven a digit and five of padding (ECMA-376 part 1, 18.3.1.13). */
const widthPx = (characters: number) => Math.round(characters * 7 + 5);

/** The grid's columns of a sheet, with a few empty ones after the last. Each cell is drawn from `windows`. */
export function gridColumns(layout: SheetLayout, rows: RowMap, windows: SheetWindows): ColumnRegular[] {
  const count = Math.max(layout.columnCount + 3, 26);
  const shown = (props: CellTemplateProp) =>
    windows.cell(rows.sheetRow(props.rowIndex, props.type === "rowPinStart"), Number(props.prop));
  const cellTemplate: ColumnRegular["cellTemplate"] = (_create, props) => shown(props)?.text ?? "";
  const mergedPx = mergedWidths(layout);
  const cellProperties: ColumnRegular["cellProperties"] = (props) => {
    const cell = shown(props);
    if (!cell) return { class: "coming" };
    const row = rows.sheetRow(props.rowIndex, props.type === "rowPinStart");
    const column = Number(props.prop);
    const width = mergedPx.get(`${row} ${column}`);
    const style = cellLook(cell.look, cell.isNumber);
    if (width) return { style: { ...style, minWidth: `${width}px`, zIndex: "2" } };
    const flowsOver = !cell.isNumber && cell.text.length > 4 && windows.cell(row, column + 1)?.text === "";
    return { style: flowsOver ? { ...style, overflow: "visible", zIndex: "1" } : style };
  };
  return Array.from({ length: count }, (_one, column) => column)
    .filter((column) => !layout.hiddenColumns.has(column))
    .map((column) => ({
      prop: column,
      name: columnLetters(column),
      size: columnPx(layout, column),
      ...(column < layout.frozenColumns ? { pin: "colPinStart" as const } : {}),
      sortable: false,
      filter: false,
      cellTemplate,
      cellProperties,
    }));
}

const columnPx = (layout: SheetLayout, column: number) =>
  Math.max(widthPx(layout.widths.get(column) ?? layout.defaultWidth), 24);

/**
 * How far the first cell of each merge reaches in its row: to the edge of the frozen columns at most, for the grid
 * draws them apart. Merged rows below it stay blank cells.
 */
function mergedWidths(layout: SheetLayout): ReadonlyMap<string, number> {
  return new Map(
    layout.merges.map(({ firstRow, firstColumn, lastColumn }) => {
      const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_one, at) => firstColumn + at);
      const isFrozen = firstColumn < layout.frozenColumns;
      const shown = columns.filter(
        (column) => !layout.hiddenColumns.has(column) && column < layout.frozenColumns === isFrozen,
      );
      return [
        `${firstRow} ${firstColumn}`,
        shown.reduce((sum, column) => sum + columnPx(layout, column), 0),
      ] as const;
    }),
  );
}
