/** What commands need of a workbook. Implemented over .xlsx files and over Excel. */
import type { Area, SheetContent, Visibility } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
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
  /** Carries the edits out in order, all or none. */
  write(edits: readonly Edit[], progress: Progress): Promise<void>;
}
