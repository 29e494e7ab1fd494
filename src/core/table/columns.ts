/** Typed columns: what the rows of a sheet become once each column's role is known. Row i of a table is index i. */
import type { TextPool } from "./cells";

/** Texts by code; code 0 is always the missing text "". */
export interface TextColumn {
  readonly kind: "text";
  readonly codes: Uint32Array;
  readonly dictionary: TextPool;
}

/** Numbers; NaN where the cell is empty or unreadable. */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
}

/** Days since 1970-01-01 (proleptic Gregorian); NaN where the cell is empty or unreadable. */
export interface DayColumn {
  readonly kind: "day";
  readonly days: Float64Array;
}

export type Column = TextColumn | NumberColumn | DayColumn;
