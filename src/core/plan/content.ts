/** What can stand on a sheet, as data: reports are made of it, adapters write it and read it back for undo. */
import type { CellValue } from "../table/cells";

/** The look of a cell in terms both Excel's API and OOXML have. Absent means the workbook's default. */
export interface CellStyle {
  /** Number format code in en-US notation, e.g. `#,##0.00`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Thin line of this colour below the cell. */
  readonly borderBottom?: string;
}

/** A formula without the leading `=`, with the value it had when written. */
export interface Formula {
  readonly formula: string;
  readonly value: CellValue;
}

export interface CellContent {
  readonly value: CellValue | Formula;
  /** Index into the `styles` of the content it is part of; absent = default look. */
  readonly style?: number;
}

/** A rectangle on a sheet; 0-based, ends inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface ContentTable {
  /** Unique in the workbook; letters, digits and underscores. */
  readonly name: string;
  /** With the heading row, whose cells are texts. */
  readonly area: Area;
  readonly style: string;
  readonly bandedRows: boolean;
}

export type ConditionalFormat =
  | { readonly kind: "dataBar"; readonly area: Area; readonly color: string }
  | {
      readonly kind: "colorScale";
      readonly area: Area;
      readonly low: string;
      readonly middle?: string;
      readonly high: string;
    }
  /** Cells whose text equals `text` get the look. */
  | {
      readonly kind: "textEquals";
      readonly area: Area;
      readonly text: string;
      readonly fill: string;
      readonly fontColor: string;
    };

/** A drop-down list: fixed choices, or the cells of a range given as a formula (`Lists!$A$1:$A$9`). */
export interface Validation {
  readonly area: Area;
  readonly list: readonly string[] | { readonly range: string };
}

export interface Link {
  readonly row: number;
  readonly column: number;
  /** A place in this workbook, e.g. `'My sheet'!A1`. */
  readonly target: string;
}

/** A sheet, or the part of one that a run writes: `rows[i][j]` goes to row i, column j from the top left. */
export interface SheetContent {
  readonly rows: readonly (readonly (CellContent | null)[])[];
  readonly styles: readonly CellStyle[];
  /** In characters, by column; null keeps what is there. */
  readonly widths: readonly (number | null)[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tables: readonly ContentTable[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly links: readonly Link[];
}

export type Visibility = "visible" | "hidden" | "veryHidden";
