import type { CellValue } from "../../../src/core/table/cells";
import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import type { Recognition } from "../../../src/core/table/recognition";
import type { Role } from "../../../src/core/table/roles";
import type { SourceSheet } from "../../../src/core/table/sourceSheet";

type Row = readonly CellValue[];

/** A sheet from its rows; `formats` gives the number format of a whole column. */
export function sheetOf(
  name: string,
  rows: readonly Row[],
  formats: Readonly<Record<number, string>> = {},
  calendar: 1900 | 1904 = 1900,
): SourceSheet {
  const builder = new CellsBuilder(calendar);
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) builder.set(row, column, value, formats[column]);
  }
  return { name, cells: builder.finish(), excelTables: [] };
}

/** Headings by role of a sheet, e.g. `{ email: "Почта" }`. */
export function rolesOf(recognition: Recognition, sheet: string): Partial<Record<Role, string>> {
  const found = recognition.sheets.find((candidate) => candidate.sheet === sheet);
  return Object.fromEntries(
    (found?.columns ?? []).flatMap(({ role, heading }) => (role ? [[role, heading]] : [])),
  );
}
