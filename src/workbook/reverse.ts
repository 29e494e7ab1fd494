/** How a run is taken back, as plain data for the journal. Places are found by key when the time comes. */
import type { Area, SheetContent, Visibility } from "../core/plan/content";
import type { LockPassword, SheetLocks } from "../core/plan/locks";
import type { CellValue } from "../core/table/cells";
import type { ContentHash } from "./contentHash";
import type { Place } from "./reference";

/** A column the run created: remove it, if nobody changed a value in it. */
export interface ColumnCreated {
  readonly kind: "columnCreated";
  readonly key: string;
  readonly heading: string;
  readonly hash: ContentHash;
  /** Width before, null = the sheet's default. */
  readonly width: number | null;
}

/** A column the run refreshed: put the values back that stood there, heading first. */
export interface ColumnRefreshed {
  readonly kind: "columnRefreshed";
  readonly key: string;
  readonly heading: string;
  readonly hash: ContentHash;
  /** Of the rows that stayed, heading included; their looks were not touched. */
  readonly values: readonly CellValue[];
  /** Formulas that somebody had put into the column, by index into `values`. */
  readonly formulas: Readonly<Record<number, string>>;
  /** Rows that the column lost at its end, with their looks. */
  readonly removed?: SheetContent;
}

/** Rows the run put below a table of ours: remove them, if they still are the last ones and as written. */
export interface RowsAdded {
  readonly kind: "rowsAdded";
  readonly key: string;
  readonly rows: number;
  readonly columns: number;
  readonly hash: ContentHash;
}

/** Rows the run put below a table of the user's: remove them, if they still are the last ones and as written. */
export interface RowsAppended {
  readonly kind: "rowsAppended";
  /** Of the hidden name that follows them. */
  readonly key: string;
  readonly hash: ContentHash;
  /** The Excel table they belong to. */
  readonly table?: string;
}

/** Cells the run gave other values: give them back what they had, if they still hold what was written. */
export interface CellsChanged {
  readonly kind: "cellsChanged";
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly before: CellValue;
    readonly after: CellValue;
    /** Where the run changed the format as well. */
    readonly formatBefore?: string;
  }[];
}

/** A sheet the run created: remove it, if nothing was added or changed on it. */
export interface SheetCreated {
  readonly kind: "sheetCreated";
  readonly key: string;
  readonly hash: ContentHash;
}

/** A sheet the run refreshed: put the former content of our area back. */
export interface SheetRefreshed {
  readonly kind: "sheetRefreshed";
  readonly key: string;
  readonly hash: ContentHash;
  readonly before: SheetContent;
  readonly placeBefore: Place;
  /** Absent in the journals of earlier versions: then all cells of the place were ours. */
  readonly blocksBefore?: readonly Area[];
  /** What it was made from, packed. */
  readonly recordBefore?: string;
}

export interface MemoryChanged {
  readonly kind: "memoryChanged";
  readonly key: string;
  readonly before: string | null;
}

/** Locks the run has changed: give them back. Holds verifiers at most, never a password. */
export interface ProtectionChanged {
  readonly kind: "protectionChanged";
  readonly sheets: readonly {
    readonly sheet: string;
    readonly before: SheetLocks;
    readonly visibility: Visibility;
  }[];
  /** Where the structure has changed as well. */
  readonly structure?: LockPassword | null;
}

/** An Excel table that was widened by the columns beside it. */
export interface TableWidened {
  readonly kind: "tableWidened";
  readonly sheet: string;
  readonly table: string;
  /** Number of columns added at its right end. */
  readonly columns: number;
}

export type Reverse =
  | ColumnCreated
  | ColumnRefreshed
  | RowsAdded
  | RowsAppended
  | CellsChanged
  | SheetCreated
  | SheetRefreshed
  | MemoryChanged
  | ProtectionChanged
  | TableWidened;
