import { displayText } from "../../../app/display/displayText";
import { formatCell } from "../../../core/plan/cellName";
import { cellAt, formatAt, isFormula } from "../../../core/table/cells";
import { isDateFormat } from "../../../core/table/dateFormat";
import type { Language } from "../../../i18n";
import type { XlsxWorkbook } from "../../../xlsx/types";
import type { CellView } from "./bookView";

/** The address and the content of a cell: a formula as it stands, a day as it is shown, a number in full. */
export function cellView(
  xlsx: XlsxWorkbook,
  sheet: string,
  row: number,
  column: number,
  language: Language,
): CellView {
  const cells = xlsx.cells(sheet);
  const address = formatCell(row, column);
  if (isFormula(cells, row, column)) {
    const formula = xlsx.formula(sheet, row, column);
    if (formula !== undefined) return { address, content: `=${formula}`, isFormula: true };
  }
  const value = cellAt(cells, row, column);
  const format = formatAt(cells, row, column);
  const shown = typeof value === "number" && !isDateFormat(format) ? "General" : format;
  const content = typeof value === "string" ? value : displayText(value, shown, cells.calendar, language);
  return { address, content, isFormula: false };
}
