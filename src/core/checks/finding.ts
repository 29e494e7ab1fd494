import type { Params } from "../errors";
import type { CellValue } from "../table/cells";
import type { TableKind } from "../table/roles";
import type { Severity } from "./check";

/** Something wrong in one cell, as it is shown to the user. */
export interface Finding<Id extends string = string> {
  readonly check: Id;
  readonly severity: Severity;
  readonly table: TableKind;
  readonly sheet: string;
  /** As the sheet counts it: the first row is 1. */
  readonly row: number;
  /** Heading. */
  readonly column: string;
  /** 0-based on the sheet. */
  readonly columnIndex: number;
  /** What stands in the cell. */
  readonly value: CellValue;
  /** Numbers among value and fix are serials of a date, to be shown as one. */
  readonly isDate: boolean;
  /** For the text `check.<check>.why`. */
  readonly params: Params;
  /** Absent where it is not certain, and for a cell with a formula. */
  readonly fix?: CellValue;
  /** Number format code to be set with the fix; absent: the cell keeps its own. */
  readonly fixFormat?: string;
}

/** A finding that the user called fine as it is; it holds as long as the cell has this value. */
export interface AcceptedFinding {
  readonly check: string;
  readonly column: string;
  readonly value: CellValue;
}
