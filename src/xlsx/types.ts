import type { Area, CellStyle, SheetContent, Visibility } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { LockPassword, SheetLocks } from "../core/plan/locks";
import type { Calendar, SheetCells } from "../core/table/cells";

export interface XlsxTable {
  readonly name: string;
  readonly area: Area;
  readonly totalRows: number;
}

export interface XlsxSheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Chart, dialog and macro sheets are kept but hold no cells. */
  readonly isWorksheet: boolean;
  readonly isProtected: boolean;
}

export interface XlsxName {
  readonly name: string;
  readonly refersTo: string;
  readonly isHidden: boolean;
  /** Sheet the name is confined to; absent for the whole workbook. */
  readonly sheet?: string;
}

/** What a grid needs besides the cells. Columns and rows 0-based. */
export interface SheetView {
  readonly defaultWidth: number;
  /** In characters. */
  readonly widths: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
  readonly showsGridLines: boolean;
}

/** Bounds that keep a hostile file from filling the memory. Sizes in bytes. */
export interface Limits {
  /** Unpacked size of the whole package. */
  readonly total: number;
  /** Unpacked over packed size of one part, looked at above 10 MB. */
  readonly ratio: number;
}

/** Packs bytes as RFC 1951 has it, without any header. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** An open .xlsx or .xlsm. Edits change it in memory; `save` gives new bytes; the bytes it came from never change. */
export interface XlsxWorkbook {
  readonly calendar: Calendar;
  readonly hasMacros: boolean;
  /** In tab order. */
  sheets(): readonly XlsxSheet[];
  cells(sheet: string): SheetCells;
  tables(sheet: string): readonly XlsxTable[];
  names(): readonly XlsxName[];
  view(sheet: string): SheetView;
  /** Formula of a cell without `=`; shared formulas are written out for the cell. */
  formula(sheet: string, row: number, column: number): string | undefined;
  /** Look of the cells whose page style is `style`. */
  style(style: number): CellStyle;
  content(sheet: string, area: Area): SheetContent;
  locks(sheet: string): SheetLocks;
  /** How the workbook's structure is closed; null where it is open. */
  structure(): LockPassword | null;
  /** The custom XML part whose root is of this namespace; undefined where there is none. */
  customXml(namespace: string): string | undefined;
  /** PivotTables with the sheet they stand on, and how many connections the workbook has. */
  outlets(): {
    readonly pivots: readonly { readonly sheet: string; readonly name: string }[];
    readonly connections: number;
  };
  /** Carries the edits out in order. When one is refused, none has happened. */
  apply(edits: readonly Edit[]): void;
  /** @param deflate where the host has a faster one than plain JavaScript. */
  save(deflate?: Deflate): Uint8Array;
}
