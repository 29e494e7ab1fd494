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
  return { value, target: `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}` };
}

/**
 * A column as Excel names it.
 *
 * @example
 * columnLetters(27); // "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}
