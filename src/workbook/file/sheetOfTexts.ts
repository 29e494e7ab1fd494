import { dayOf, isoDay } from "../../core/day";
import type { CellStyle } from "../../core/plan/content";
import type { ColumnEdit, Edit } from "../../core/plan/edit";
import { type CellValue, cellAt, type SheetCells } from "../../core/table/cells";
import { dayToSerial } from "../../core/table/serialDay";

/**
 * Edits that put the texts of a CSV file on a new sheet, one column at a time.
 *
 * A column becomes numbers or dates only where nothing of the text is lost: plain decimal numbers without leading
 * zeros that a program would write the same again, or all with the same number of decimals; ISO days. All else
 * stays the text it was, so no code, phone or formula-like text is harmed.
 */
export function sheetOfTexts(sheet: string, cells: SheetCells, headingRow: number): readonly Edit[] {
  const columns = Array.from({ length: cells.columnCount }, (_, column) => column);
  return [
    { edit: "addSheet", name: sheet, visibility: "visible" },
    ...columns.map((column) => columnEdit(sheet, cells, column, headingRow)),
    {
      edit: "widths",
      sheet,
      firstColumn: 0,
      widths: columns.map((column) => widthOf(cells, column)),
    },
    { edit: "freeze", sheet, rows: headingRow + 1, columns: 0 },
  ];
}

function columnEdit(sheet: string, cells: SheetCells, column: number, headingRow: number): ColumnEdit {
  const { rowCount } = cells;
  const texts = Array.from({ length: rowCount }, (_, row) => cellAt(cells, row, column));
  const { read, style } = readingOf(texts.slice(headingRow + 1));
  const values = texts.map((value, row) =>
    row > headingRow && typeof value === "string" ? read(value) : value,
  );
  const heading: CellStyle = { bold: true };
  const above = Math.min(headingRow + 1, rowCount);
  return {
    edit: "column",
    sheet,
    column,
    firstRow: 0,
    values,
    styles: [heading, style],
    styleRuns: [
      [0, above],
      [1, rowCount - above],
    ],
  };
}

interface Reading {
  readonly read: (text: string) => CellValue;
  readonly style: CellStyle;
}

const asText: Reading = { read: (text) => text, style: {} };

function readingOf(column: readonly CellValue[]): Reading {
  const texts = column.filter((value) => typeof value === "string");
  if (texts.length === 0) return asText;
  if (texts.every(isIsoDay)) {
    return { read: (text) => serialOf(text), style: { numberFormat: "yyyy-mm-dd" } };
  }
  if (!texts.every((text) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text))) return asText;
  if (texts.every((text) => String(Number(text)) === text)) return { read: Number, style: {} };
  const decimals = new Set(texts.map((text) => text.length - 1 - text.lastIndexOf(".")));
  const isEven = decimals.size === 1 && texts.every((text) => text.includes(".") && text.length <= 16);
  if (!isEven) return asText;
  return { read: Number, style: { numberFormat: `0.${"0".repeat([...decimals][0]!)}` } };
}

function isIsoDay(text: string): boolean {
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isoDay(dayOf(Number(match[1]), Number(match[2]), Number(match[3]))) === text;
}

function serialOf(text: string): number {
  const [year, month, date] = text.split("-").map(Number) as [number, number, number];
  return dayToSerial(dayOf(year, month, date), 1900);
}

/** Characters that show most of what is in a column, within reason. */
function widthOf(cells: SheetCells, column: number): number {
  let longest = 8;
  for (let row = 0; row < Math.min(cells.rowCount, 200); row++) {
    const value = cellAt(cells, row, column);
    if (typeof value === "string") longest = Math.max(longest, value.length + 2);
  }
  return Math.min(longest, 40);
}
