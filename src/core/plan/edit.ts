/**
 * The words of the workbook port: what an adapter can do to a workbook, as data.
 *
 * A plan compiles to edits; the reverse of an edit is again edits; the journal is that reverse as JSON.
 * Rows and columns are 0-based, ends inclusive, counted on the sheet.
 */
import type { CellValue } from "../table/cells";
import type {
  Area,
  CellContent,
  CellStyle,
  ConditionalFormat,
  ContentChart,
  ContentPivot,
  ContentTable,
  Formula,
  Link,
  Validation,
  Visibility,
} from "./content";
import type { CellLocks, LockPassword, SheetProtection } from "./locks";
import type { ColumnValues } from "./plan";

export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Puts a block down; null leaves the cell alone, `{value: null}` empties it. Value and look are both replaced. */
export interface CellsEdit {
  readonly edit: "cells";
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly (CellContent | null)[])[];
  readonly styles: readonly CellStyle[];
  /** Keep each cell's present look and change its value only. */
  readonly keepStyles?: boolean;
}

/** Puts a long column down from `firstRow` on. Value and look are both replaced. */
export interface ColumnEdit {
  readonly edit: "column";
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly values: ColumnValues | readonly (CellValue | Formula)[];
  readonly styles: readonly CellStyle[];
  /** Index into `styles` (-1: default look) and how many rows downwards have it. */
  readonly styleRuns: readonly (readonly [style: number, rows: number])[];
  /** Keep each cell's present look and change its value only; `styles` and `styleRuns` are then empty. */
  readonly keepStyles?: boolean;
}

export type Edit =
  | CellsEdit
  | ColumnEdit
  /** Widths in characters from `firstColumn` on; null = the sheet's default. */
  | {
      readonly edit: "widths";
      readonly sheet: string;
      readonly firstColumn: number;
      readonly widths: readonly (number | null)[];
    }
  | { readonly edit: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** The data bars, colour scales and text rules lying wholly inside `area` become exactly these. */
  | {
      readonly edit: "conditionalFormats";
      readonly sheet: string;
      readonly area: Area;
      readonly formats: readonly ConditionalFormat[];
    }
  | {
      readonly edit: "validations";
      readonly sheet: string;
      readonly area: Area;
      readonly validations: readonly Validation[];
    }
  | { readonly edit: "links"; readonly sheet: string; readonly area: Area; readonly links: readonly Link[] }
  | { readonly edit: "addTable"; readonly sheet: string; readonly table: ContentTable }
  | { readonly edit: "removeTable"; readonly sheet: string; readonly name: string }
  /** Heading cells must hold the new columns' names by then. Its filters, styles and total row stay. */
  | { readonly edit: "resizeTable"; readonly sheet: string; readonly name: string; readonly area: Area }
  /** A chart of this name that is there already becomes what this one says. */
  | { readonly edit: "addChart"; readonly sheet: string; readonly chart: ContentChart }
  /** `chart` is what it was made from, so that it can be put back. Nothing happens where the user has deleted it. */
  | { readonly edit: "removeChart"; readonly sheet: string; readonly chart: ContentChart }
  /**
   * Follows moved or grown cells. What the user did to its looks, place and size stays, unless it is another kind of
   * chart or has other series now. Nothing happens where the user has deleted it.
   */
  | {
      readonly edit: "changeChart";
      readonly sheet: string;
      readonly before: ContentChart;
      readonly after: ContentChart;
      /** Where it is to be in the end, in points, for an adapter that leads back to a place of the user's. */
      readonly place?: ChartPlace;
    }
  /** Its cells must be empty by then; those of its source may be written by the same edits. */
  | { readonly edit: "addPivot"; readonly sheet: string; readonly pivot: ContentPivot }
  /** With its cells. Nothing happens where the user has deleted it. */
  | { readonly edit: "removePivot"; readonly sheet: string; readonly pivot: ContentPivot }
  /**
   * Computes it anew from its source as it is now. What the user has arranged otherwise stays, unless other fields
   * are wanted now. Nothing happens where the user has deleted it.
   */
  | {
      readonly edit: "changePivot";
      readonly sheet: string;
      readonly before: ContentPivot;
      readonly after: ContentPivot;
    }
  | {
      readonly edit: "addSheet";
      readonly name: string;
      readonly visibility: Visibility;
      /** 0-based place among the tabs; at the end where absent. */
      readonly position?: number;
    }
  | { readonly edit: "removeSheet"; readonly name: string }
  | { readonly edit: "visibility"; readonly sheet: string; readonly visibility: Visibility }
  /** The locks of all cells of a sheet: these laid over cells that are locked and show their formulas. Looks stay. */
  | { readonly edit: "locks"; readonly sheet: string; readonly cells: readonly CellLocks[] }
  /** Closes a sheet, or gives a closed one other permissions. Acts when all else is written. */
  | { readonly edit: "protectSheet"; readonly sheet: string; readonly protection: SheetProtection }
  | { readonly edit: "unprotectSheet"; readonly sheet: string }
  /** Closes the workbook's structure, opens it with null. Acts when all else is written. */
  | { readonly edit: "structure"; readonly password: LockPassword | null }
  /** The custom XML part whose root is of this namespace; null removes it. */
  | { readonly edit: "customXml"; readonly namespace: string; readonly xml: string | null }
  /**
   * Leaves nothing in the workbook that no cell shows any more, and exchanges these texts wherever else they stand:
   * in comments, links, names, and in what pivots and charts keep of their rows. Acts when all else is written.
   */
  | { readonly edit: "forget"; readonly texts: readonly (readonly [text: string, instead: string])[] }
  /** A hidden name of the whole workbook; `refersTo` is a formula without `=`, null removes the name. */
  | { readonly edit: "name"; readonly name: string; readonly refersTo: string | null };
