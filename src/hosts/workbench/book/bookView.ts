/** What the page shows of an open workbook, as the worker answers it. */
import type { Area, CellStyle } from "../../../core/plan/content";

export interface BookView {
  readonly fileName: string;
  /** Visible sheets in tab order. */
  readonly sheets: readonly string[];
  /** Whether the newest run the workbook remembers can be taken back. */
  readonly canUndo: boolean;
}

/** The measure of a sheet. Rows and columns 0-based. */
export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** In characters, one for each column that differs from `defaultWidth`. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  readonly merges: readonly Area[];
}

/** Rows of a sheet as they are shown, cells row by row. */
export interface GridWindow {
  readonly firstRow: number;
  readonly columnCount: number;
  readonly texts: readonly string[];
  /** Style of each cell, key into `looks`. */
  readonly styles: Uint16Array;
  readonly looks: ReadonlyMap<number, CellStyle>;
  /** 1 where the cell holds a number, which stands to the right by itself. */
  readonly numbers: Uint8Array;
}

/** What the formula bar shows of one cell. */
export interface CellView {
  /** E.g. `C7`. */
  readonly address: string;
  /** The formula with its `=`, or the value as one would type it. */
  readonly content: string;
  readonly isFormula: boolean;
}
