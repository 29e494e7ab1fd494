/** What a report sheet is made of, from the top downwards. Texts are in the reader's language already. */
import type { CellValue } from "../table/cells";

/** Kinds of values a report states. `money` is shown without decimals where its column reaches 1000. */
export type ColumnKind = "text" | "integer" | "count" | "money" | "share" | "day";

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Compare the rows by bars in their cells; the total has none. */
  readonly bars?: boolean;
}

/** A value that leads to a place in the workbook, e.g. `'My sheet'!A1`. */
export interface LinkedValue {
  readonly value: CellValue;
  readonly target: string;
}

/** Days since 1970-01-01 in a `day` column, shares 0–1 in a `share` column. */
export type ReportValue = CellValue | LinkedValue;

export interface Fact {
  readonly label: string;
  readonly value: CellValue;
  readonly kind: ColumnKind;
}

export type Block =
  | { readonly kind: "title"; readonly text: string }
  /** The sentence to remember. */
  | { readonly kind: "lead"; readonly text: string }
  | { readonly kind: "section"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | {
      readonly kind: "table";
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly (readonly ReportValue[])[];
      readonly total?: readonly ReportValue[];
      /** Makes it an Excel table of this name, to filter and sort a long list; it then has no total. */
      readonly excelTable?: string;
    }
  /** Empty rows. */
  | { readonly kind: "gap"; readonly rows: number };
