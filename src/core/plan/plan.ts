/** A run as data: what a command would write, why, and what it was made from. */
import type { CellValue } from "../table/cells";
import type { TableArea } from "../table/recognition";
import type { CellStyle, ConditionalFormat, SheetContent, Visibility } from "./content";
import type { CellLocks, LockPassword, SheetProtection } from "./locks";

/** Values of one computed column, row for row with the table it stands beside. */
export type ColumnValues =
  | {
      readonly kind: "text";
      readonly codes: Uint8Array | Uint16Array | Uint32Array;
      readonly dictionary: readonly string[];
    }
  /** NaN leaves the cell empty. Days since 1970-01-01 where `isDay`; the adapter turns them into serials. */
  | { readonly kind: "number"; readonly values: Float64Array; readonly isDay: boolean };

/** A column beside a table. Its `key` names it for ever, wherever the user moves it or whatever they call it. */
export interface ColumnChange {
  readonly kind: "column";
  readonly key: string;
  readonly sheet: string;
  readonly table: TableArea;
  readonly heading: string;
  readonly values: ColumnValues;
  readonly style: CellStyle;
  /** In characters. */
  readonly width: number;
  /** Rules for the data cells; areas are relative: row 0 is the first data row, column 0 this column. */
  readonly conditionalFormats: readonly ConditionalFormat[];
}

/** A sheet of ours. Created under `name`, found again by `key`; what the user put beside our area stays. */
export interface SheetChange {
  readonly kind: "sheet";
  readonly key: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly content: SheetContent;
}

/** Something the workbook remembers for us: a JSON text, null to forget. */
export interface MemoryChange {
  readonly kind: "memory";
  readonly key: string;
  readonly value: string | null;
}

/** Rows put below a table, with the looks of its last row. */
export interface RowsChange {
  readonly kind: "rows";
  /** That of the sheet where the table is ours; else whatever names these rows in the preview. */
  readonly key: string;
  readonly sheet: string;
  /** As it is before. */
  readonly table: TableArea;
  /** By row, then by column from the table's first on. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** One cell of the user's that gets another value. Its look stays, but for the number format where one is given. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** Single cells of the user's own: mended, brought in, or emptied. Cells with formulas must not be among them. */
export interface CellsChange {
  readonly kind: "cells";
  /** What they have in common, for the preview. */
  readonly key: string;
  readonly sheet: string;
  /** Of their column where they stand in one; else empty. */
  readonly heading: string;
  readonly cells: readonly CellChange[];
}

/** What is locked from now on. Sheets that are not named stay as they are. No password stands in it. */
export interface ProtectionChange {
  readonly kind: "protection";
  readonly key: string;
  readonly sheets: readonly {
    readonly sheet: string;
    /** Absent leaves the cells' locks as they are. */
    readonly cells?: readonly CellLocks[];
    /** null opens the sheet. */
    readonly protection: SheetProtection | null;
    readonly visibility?: Visibility;
  }[];
  /** null opens the workbook's structure; absent leaves it. */
  readonly structure?: LockPassword | null;
}

/** A custom XML part of ours; null removes it. It is not taken back: a plan with it says `undo`. */
export interface CustomXmlChange {
  readonly kind: "customXml";
  readonly key: string;
  readonly namespace: string;
  readonly xml: string | null;
}

/** Texts that must not be left anywhere, see the edit of this name. A plan with it says `undo`. */
export interface ForgetChange {
  readonly kind: "forget";
  readonly key: string;
  readonly texts: readonly (readonly [text: string, instead: string])[];
}

export type Change =
  | ColumnChange
  | SheetChange
  | RowsChange
  | CellsChange
  | MemoryChange
  | ProtectionChange
  | CustomXmlChange
  | ForgetChange;

/** What a sheet looked like when the plan was made. Nothing is written when it looks different by then. */
export interface Basis {
  readonly sheet: string;
  /** Hash over the table's cells and headings. */
  readonly fingerprint: string;
}

export interface Plan {
  readonly command: string;
  /** Days since 1970-01-01. */
  readonly asOfDay: number;
  readonly basis: readonly Basis[];
  readonly changes: readonly Change[];
  /**
   * Absent where the run can be taken back. `none`: the journal does not know of it. `forgets`: it cannot, and neither
   * can any run before it, since what they would bring back must not be kept.
   */
  readonly undo?: "none" | "forgets";
}

/** One change in numbers and three sample rows, for the preview. */
export interface ChangePreview {
  readonly kind: Change["kind"];
  readonly key: string;
  readonly sheet: string;
  readonly heading: string;
  /** Whether it exists already and will be refreshed. */
  readonly isNew: boolean;
  readonly cells: number;
  /** Cells whose content will differ from now. */
  readonly changedCells: number;
  /** Number format code of the samples, `General` where absent. */
  readonly numberFormat?: string;
  readonly samples: readonly {
    readonly row: number;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}
