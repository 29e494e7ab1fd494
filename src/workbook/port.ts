/** What commands need of a workbook. Implemented over .xlsx files and over Excel. */
import type { Area, SheetContent, Visibility } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { LockPassword, SheetLocks } from "../core/plan/locks";
import type { Progress } from "../core/progress";
import type { Calendar, SheetCells } from "../core/table/cells";

export interface SheetTable {
  readonly name: string;
  /** With the heading row. */
  readonly area: Area;
  /** Rows of totals at the end of the area, 0 or 1. */
  readonly totalRows: number;
}

export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  readonly tables: readonly SheetTable[];
  /** 0-based columns the user has hidden. */
  readonly hiddenColumns: readonly number[];
}

export interface WorkbookName {
  readonly name: string;
  /** A formula without `=`: `Customers!$H$1:$H$601`, `"text"`, or with `#REF!` once its cells were deleted. */
  readonly refersTo: string;
}

/** What a write needs and nothing remembers: no plan, no journal, no settings. */
export interface Secrets {
  readonly password?: string;
}

/** Asks the user for a password; undefined when they have none to give. No sheet means the workbook's structure. */
export type AskPassword = (sheet: string | undefined) => Promise<string | undefined>;

export interface Outlets {
  /** PivotTables: each keeps a copy of the rows it was made from. */
  readonly pivots: readonly { readonly sheet: string; readonly name: string }[];
  /** Connections to other files and data bases; absent where the host does not tell. */
  readonly connections?: number;
}

export interface WorkbookPort {
  /** File name as the user knows it. */
  readonly fileName: string;
  readonly calendar: Calendar;
  /** Worksheets in tab order, chart sheets left out. */
  sheets(): Promise<readonly SheetInfo[]>;
  cells(sheet: string, progress: Progress): Promise<SheetCells>;
  /** Names of the whole workbook, hidden ones included. */
  names(): Promise<readonly WorkbookName[]>;
  /** What stands in an area, in terms of edits, so that it can be put back. */
  content(sheet: string, area: Area): Promise<SheetContent>;
  /** Which cells are locked, and how the sheet is closed. */
  locks(sheet: string): Promise<SheetLocks>;
  /** How the workbook's structure is closed; null where it is open. */
  structure(): Promise<LockPassword | null>;
  /** The custom XML part whose root is of this namespace; undefined where there is none. */
  customXml(namespace: string): Promise<string | undefined>;
  /** Places besides cells where rows may lie. */
  outlets(): Promise<Outlets>;
  /**
   * Carries the edits out in order, all or none. Locks are closed when all else is written.
   *
   * @param secrets for edits whose password is `given`, and tried first on what is closed; kept nowhere.
   */
  write(edits: readonly Edit[], progress: Progress, secrets?: Secrets): Promise<void>;
}
