/** The rows of one sheet as they go into a copy: values with the bits of the copy in them, and how they look. */
import type { CellContent, CellStyle } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import { codeOf } from "../../core/protection/copies/code";
import { marked, unmarked } from "../../core/protection/copies/mark";
import { type CellValue, cellAt, pageRows, type SheetCells } from "../../core/table/cells";
import type { RecognisedColumn, TableArea } from "../../core/table/recognition";

/** Where rows are taken from. */
export interface CopiedSheet {
  readonly name: string;
  readonly cells: SheetCells;
  readonly area: TableArea;
  readonly columns: readonly RecognisedColumn[];
}

/** Puts bits into texts: the same bit into the same text wherever it stands. */
export function marking(secret: string, copy: string): (value: CellValue) => CellValue {
  const bitOf = codeOf(secret, copy);
  return (value) => {
    if (typeof value !== "string") return value;
    return marked(value, bitOf(unmarked(value))) ?? value;
  };
}

const headingStyle: CellStyle = { bold: true, fill: "#E8F1EA", wrap: true, vertical: "top" };

/** Edits that make the sheet in a new workbook: a heading row, and the rows below it. */
export function copySheetEdits(
  { name, columns }: CopiedSheet,
  rows: readonly (readonly CellValue[])[],
  formats: readonly string[],
): readonly Edit[] {
  const looks = [headingStyle, ...formats.map((numberFormat): CellStyle => ({ numberFormat }))];
  const heading = columns.map((column): CellContent => ({ value: column.heading, style: 0 }));
  const body = rows.map((row) => row.map((value, at): CellContent => ({ value, style: at + 1 })));
  return [
    { edit: "addSheet", name, visibility: "visible" },
    { edit: "cells", sheet: name, firstRow: 0, firstColumn: 0, rows: [heading, ...body], styles: looks },
    {
      edit: "widths",
      sheet: name,
      firstColumn: 0,
      widths: columns.map((column, at) => widthOf(column, rows, at)),
    },
    { edit: "freeze", sheet: name, rows: 1, columns: 0 },
  ];
}

/** Cells of a row of the source, in the order of the columns. @param row 0-based on the sheet. */
export const cellsOfRow = ({ cells, columns }: CopiedSheet, row: number): readonly CellValue[] =>
  columns.map(({ column }) => cellAt(cells, row, column));

/** The number format of each column, as its first filled row has it. */
export function formatsOf({ cells, area, columns }: CopiedSheet): readonly string[] {
  return columns.map(({ column }) => {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      if (cellAt(cells, row, column) === null) continue;
      const page = cells.pages[column]?.[Math.floor(row / pageRows)];
      return (page && cells.formats[page.styles[row % pageRows]!]) ?? "General";
    }
    return "General";
  });
}

/** In characters: the heading, and what stands in the first rows. */
function widthOf({ heading }: RecognisedColumn, rows: readonly (readonly CellValue[])[], at: number): number {
  const longest = Math.max(...rows.slice(0, 50).map((row) => String(row[at] ?? "").length), heading.length);
  return Math.min(40, Math.max(10, longest + 2));
}
