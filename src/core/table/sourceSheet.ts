import type { SheetCells } from "./cells";

/** An Excel table as the workbook defines it. */
export interface ExcelTable {
  readonly name: string;
  /** With the heading row; 0-based, ends inclusive. */
  readonly area: {
    readonly firstRow: number;
    readonly firstColumn: number;
    readonly lastRow: number;
    readonly lastColumn: number;
  };
  /** Rows of totals at the end of the area. */
  readonly totalRows: number;
}

/** A sheet to be understood. */
export interface SourceSheet {
  /** Sheet name, or file name for a source outside the workbook; unlike all others. */
  readonly name: string;
  readonly cells: SheetCells;
  readonly excelTables: readonly ExcelTable[];
  /** 0-based; where a hidden and a visible column fit a role equally, the visible one plays it. */
  readonly hiddenColumns?: readonly number[];
  /** 0-based columns that Klientela wrote: never taken for the user's. */
  readonly ourColumns?: readonly number[];
}
