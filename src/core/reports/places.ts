import { formatCell } from "../plan/cellName";
import type { ReportValue } from "./blocks";

/** The text as a link to a cell (0-based), or the bare text where the sheet is not in this workbook. */
export function placeIn(
  ownSheets: readonly string[],
  sheet: string,
  row: number,
  column: number,
  value: string,
): ReportValue {
  if (!ownSheets.includes(sheet)) return value;
  return { value, target: `'${sheet.replaceAll("'", "''")}'!${formatCell(row, column)}` };
}
