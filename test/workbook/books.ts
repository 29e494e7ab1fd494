import type { Area } from "../../src/core/plan/content";
import { type CellValue, cellAt } from "../../src/core/table/cells";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { AskPassword } from "../../src/workbook/port";
import { createWorkbook, openWorkbook } from "../../src/xlsx/workbook";

/** A workbook with these sheets, each a list of rows. */
export function bookOf(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  askPassword?: AskPassword,
): FileWorkbook {
  const xlsx = createWorkbook();
  for (const [sheet, rows] of Object.entries(sheets)) {
    xlsx.apply([
      { edit: "addSheet", name: sheet, visibility: "visible" },
      {
        edit: "cells",
        sheet,
        firstRow: 0,
        firstColumn: 0,
        rows: rows.map((row) => row.map((value) => ({ value }))),
        styles: [],
      },
    ]);
  }
  return new FileWorkbook(xlsx, "book.xlsx", askPassword);
}

/** The same workbook after saving, closing and opening. */
export function reopened(book: FileWorkbook): FileWorkbook {
  return new FileWorkbook(openWorkbook(book.save()), book.fileName);
}

/** Values of a sheet, row by row, as wide and long as the sheet is. */
export function valuesOf({ xlsx }: FileWorkbook, sheet: string): CellValue[][] {
  const cells = xlsx.cells(sheet);
  return Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount }, (_, column) => cellAt(cells, row, column)),
  );
}

/** All that undo must give back: sheets, values, looks, widths, tables, names. */
export function stateOf(book: FileWorkbook): unknown {
  const worksheets = book.xlsx.sheets().filter(({ isWorksheet }) => isWorksheet);
  const sheets = worksheets.map(({ name, visibility }) => {
    const cells = book.xlsx.cells(name);
    const area: Area = {
      firstRow: 0,
      firstColumn: 0,
      lastRow: Math.max(0, cells.rowCount - 1),
      lastColumn: Math.max(0, cells.columnCount - 1),
    };
    return { name, visibility, tables: book.xlsx.tables(name), content: book.xlsx.content(name, area) };
  });
  return { sheets, names: book.xlsx.names() };
}
