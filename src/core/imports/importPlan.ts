import type { CellChange } from "../plan/plan";
import type { CellValue } from "../table/cells";
import type { TableArea } from "../table/recognition";
import type { Unplaced } from "./fields";
import type { SkipReason } from "./outcome";

/** What an import would do, as data: the command makes a plan of it. Rows and columns are 0-based on their sheets. */
export interface ImportPlan {
  readonly sheet: string;
  /** Cells of existing rows, by column. */
  readonly cells: readonly { readonly heading: string; readonly cells: readonly CellChange[] }[];
  /** Rows below the table, by column of the table from its first on. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly table: TableArea;
  readonly log: readonly LogLine[];
  readonly conflicts: readonly ConflictLine[];
  readonly skipped: readonly SkippedLine[];
  readonly unplaced: readonly Unplaced[];
  readonly counts: ImportCounts;
}

/** One value that changed, or one row that was added: where it came from. */
export interface LogLine {
  readonly row: number;
  /** Name, number or address by which the user knows the row. */
  readonly customer: string;
  /** Heading of the column; absent for a row that was added. */
  readonly heading?: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly source: string;
  /** 0-based row of the source. */
  readonly sourceRow: number;
}

/** A value that was not taken because another stands there. */
export interface ConflictLine {
  readonly source: string;
  readonly sourceRow: number;
  readonly heading: string;
  readonly kept: CellValue;
  readonly offered: CellValue;
}

export interface SkippedLine {
  readonly source: string;
  readonly sourceRow: number;
  readonly reason: SkipReason;
}

export interface ImportCounts {
  /** Rows of the sources, blank ones left out. */
  readonly rows: number;
  readonly updatedRows: number;
  readonly changedCells: number;
  readonly addedRows: number;
  readonly skippedRows: number;
  readonly conflicts: number;
}
