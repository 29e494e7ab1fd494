import type { CellTemplateProp, ColumnRegular } from "@revolist/revogrid";
import { columnLetters } from "../book/address";
import type { SheetLayout } from "../book/bookView";
import { cellLook } from "./cellLook";
import type { RowMap } from "./rowMap";
import type { SheetWindows } from "./sheetWindows";

/** Excel's width in characters as pixels: seven a digit and five of padding (ECMA-376 part 1, 18.3.1.13). */
export const widthPx = (characters: number) => Math.round(characters * 7 + 5);

/** The grid's columns of a sheet, with a few empty ones after the last. Each cell is drawn from `windows`. */
export function gridColumns(layout: SheetLayout, rows: RowMap, windows: SheetWindows): ColumnRegular[] {
  const count = Math.max(layout.columnCount + 3, 12);
  const shown = (props: CellTemplateProp) =>
    windows.cell(rows.sheetRow(props.rowIndex, props.type === "rowPinStart"), Number(props.prop));
  const cellTemplate: ColumnRegular["cellTemplate"] = (_create, props) => shown(props)?.text ?? "";
  const cellProperties: ColumnRegular["cellProperties"] = (props) => {
    const cell = shown(props);
    return cell ? { style: cellLook(cell.look, cell.isNumber) } : { class: "coming" };
  };
  return Array.from({ length: count }, (_one, column) => column)
    .filter((column) => !layout.hiddenColumns.has(column))
    .map((column) => ({
      prop: column,
      name: columnLetters(column),
      size: Math.max(widthPx(layout.widths.get(column) ?? layout.defaultWidth), 24),
      ...(column < layout.frozenColumns ? { pin: "colPinStart" as const } : {}),
      cellTemplate,
      cellProperties,
    }));
}
