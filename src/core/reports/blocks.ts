/** What a report sheet is made of, from the top downwards. Texts are in the reader's language already. */
import type { ContentChart } from "../plan/content";
import type { CellValue } from "../table/cells";

/**
 * Kinds of values a report states. `money` is shown without decimals where its column reaches 1000; `decimal` with one,
 * `parameter` with four.
 */
export type ColumnKind = "text" | "integer" | "count" | "decimal" | "parameter" | "money" | "share" | "day";

export interface ReportColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Compare the rows by bars in their cells; the total has none. */
  readonly bars?: boolean;
  /** Colour the cells by their value, together with the columns beside it that are coloured; the total is not. */
  readonly scale?: boolean;
}

/** A picture of the first rows of a table, laid out below it. */
export interface TableChart {
  /** Behind `chartNamePrefix`; unique on the sheet. */
  readonly name: string;
  readonly kind: ContentChart["kind"];
  readonly title: string;
  readonly altText: string;
  /** Column with the names of the marks; the first where absent. */
  readonly categories?: number;
  readonly series: readonly ChartColumn[];
  /** Rows shown at most; all where absent. */
  readonly mostRows?: number;
  readonly valueFormat?: string;
  readonly valueTitle?: string;
  readonly secondFormat?: string;
  /** Highest value of the second axis. */
  readonly secondMaximum?: number;
  readonly gap?: number;
  readonly sliceColors?: readonly string[];
}

/** A column of the table as a series, named by its heading. */
export interface ChartColumn {
  readonly column: number;
  readonly color: string;
  readonly drawnAs?: "column" | "line" | "area";
  readonly onSecondAxis?: boolean;
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
      readonly chart?: TableChart;
    }
  /** Empty rows. */
  | { readonly kind: "gap"; readonly rows: number };
