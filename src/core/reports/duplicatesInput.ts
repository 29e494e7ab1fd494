import type { FieldWeights } from "../matches/decide/scorer";
import type { Calendar } from "../table/cells";

export interface DuplicateLine {
  /** As the sheet shows it, counted from 1. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
}

/** How sure it is, 0–1, and what each field says, in bits. */
export interface DuplicateWhy {
  readonly probability: number;
  readonly weights: FieldWeights;
}

/** What one search found, plain enough to be made by hand. */
export interface DuplicatesInput {
  /** The sheet of customers, and the 0-based column that links lead to. */
  readonly sheet: string;
  readonly nameColumn: number;
  readonly clusters: readonly {
    /** Of the weakest link that holds it together. */
    readonly probability: number;
    /** With the surest pair that the row is part of; absent where none is within the cluster. */
    readonly rows: readonly (DuplicateLine & { readonly why?: DuplicateWhy })[];
  }[];
  /** Pairs that may be one customer, the likeliest first. */
  readonly doubtful: readonly (DuplicateWhy & { readonly rows: readonly [DuplicateLine, DuplicateLine] })[];
  readonly households: number;
  readonly rowCount: number;
  /** Sheets of this workbook, which links can lead to. */
  readonly ownSheets: readonly string[];
  readonly calendar: Calendar;
  /** Of the product that made the report. */
  readonly version: string;
}
