import type { SheetCells } from "../table/cells";
import type { RecognisedSheet } from "../table/recognition";
import type { ExcelTable } from "../table/sourceSheet";

/** What data from outside can be brought into. */
export type ImportKind = "customers" | "orders";

/** A table from outside the workbook, as it was read: a CSV file, a sheet of another workbook, a table of Access. */
export interface ImportSource {
  /** File name, with the sheet or table where the file has several; unlike all others. */
  readonly name: string;
  readonly cells: SheetCells;
  readonly excelTables: readonly ExcelTable[];
  /** Day its rows were true, e.g. of the export; days since 1970-01-01. Only the rule `newer` asks for it. */
  readonly day?: number;
  /** How a text file was read; absent for other files. */
  readonly text?: { readonly encoding: string; readonly delimiter: string };
}

/** A source with every column in its role. */
export interface MappedSource {
  readonly source: ImportSource;
  readonly sheet: RecognisedSheet;
}
