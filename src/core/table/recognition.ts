/** What was understood of a workbook: shown to the user, corrected by them, remembered in the workbook. */
import type { Role, TableKind } from "./roles";

/** Order of day and month in a date written with numbers; `ymd` is never doubtful. */
export type DateOrder = "dmy" | "mdy";

/** Where a table lies on its sheet. Rows and columns are 0-based, ends inclusive. */
export interface TableArea {
  /** Last of the heading rows. */
  readonly headingRow: number;
  readonly firstRow: number;
  /** Last row of data: a closing total row is left out. `firstRow - 1` when there is none. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Name of the Excel table, where the area is one. */
  readonly tableName?: string;
}

/** Why a column was given its role. */
export type Evidence = "heading" | "content" | "remembered" | "user";

export interface RecognisedColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  /** As the sheet shows it; two heading rows are joined by a space. */
  readonly heading: string;
  readonly role?: Role;
  readonly evidence?: Evidence;
  /** For a column of dates written as text. */
  readonly dateOrder?: DateOrder;
}

/** Something only the user can decide; until then nothing is written. */
export type Question =
  /** Day and month of a column's dates can be read both ways. `example` is a cell of it. */
  | { readonly kind: "dateOrder"; readonly sheet: string; readonly heading: string; readonly example: string }
  /** More than one sheet could be the table of this kind. */
  | { readonly kind: "whichSheet"; readonly table: TableKind; readonly sheets: readonly string[] }
  /** A role that the job cannot do without was not found; candidates are headings of that sheet. */
  | {
      readonly kind: "missingRole";
      readonly table: TableKind;
      readonly sheet: string;
      readonly role: Role;
      readonly candidates: readonly string[];
    }
  /** Two headings of one sheet fit the same role equally. */
  | {
      readonly kind: "whichColumn";
      readonly table: TableKind;
      readonly sheet: string;
      readonly role: Role;
      readonly candidates: readonly string[];
    };

export interface RecognisedSheet {
  /** Sheet name, or file name for a source outside the workbook. */
  readonly sheet: string;
  /** Absent for a sheet that is none of the three. */
  readonly kind?: TableKind;
  readonly area: TableArea;
  readonly columns: readonly RecognisedColumn[];
}

export interface Recognition {
  readonly sheets: readonly RecognisedSheet[];
  readonly questions: readonly Question[];
}

/** The user's word (by pane, `--map` or memory) over what would be recognised. */
export interface Corrections {
  /** Sheets chosen for a kind; several order sheets are stacked. */
  readonly tables?: Readonly<Partial<Record<TableKind, readonly string[]>>>;
  /** By kind of table, heading by role; null means: no column plays it. */
  readonly roles?: Readonly<Partial<Record<TableKind, Readonly<Partial<Record<Role, string | null>>>>>>;
  /** By sheet, then by heading. */
  readonly dateOrders?: Readonly<Record<string, Readonly<Record<string, DateOrder>>>>;
  /** For every date column that is in doubt and not named above. */
  readonly dateOrder?: DateOrder;
}
