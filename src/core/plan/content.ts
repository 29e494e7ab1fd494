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

/** A row or column of numbers in a picture. */
export interface ChartSeries {
  /** As the legend calls it. */
  readonly name: string;
  /** One row or one column of cells; an empty cell is a gap. */
  readonly values: Area;
  /** `#RRGGBB`. */
  readonly color: string;
  /** Where it is not what the chart's kind says. Areas are stacked on each other, as a band upon its base. */
  readonly drawnAs?: "column" | "line" | "area";
  /** Measured by a second axis at the right, e.g. a cumulative share. */
  readonly onSecondAxis?: boolean;
  /** Only carries what is stacked upon it: not seen, and not in the legend. */
  readonly isBase?: boolean;
  /** A dashed line: what is expected rather than known. */
  readonly isDashed?: boolean;
  /** Write the values beside their marks. */
  readonly isLabelled?: boolean;
}

/**
 * A native chart. Its areas are counted as those of the content it is part of.
 *
 * Pictures without a kind of their own are put together: a Pareto chart is columns with a line on the second axis, an
 * interval a base and an area upon it, a waterfall stacked columns upon a base, a histogram columns without gap.
 * Areas take an empty cell for zero: before a band its base follows the known values, and its height is zero.
 */
export interface ContentChart {
  /** Unique on its sheet, begins with `chartNamePrefix`; no reader sees it. What is named otherwise is the user's. */
  readonly name: string;
  /** Bars lie, the first category at the top. A pie or doughnut shows its first series only. */
  readonly kind: "column" | "stackedColumn" | "bar" | "stackedBar" | "line" | "pie" | "doughnut";
  /** Cells it covers. */
  readonly area: Area;
  readonly title?: string;
  /** What a reader who cannot see it should know. */
  readonly altText: string;
  /** Names of the marks, as many as each series has values. Days and months are spaced evenly, not by the calendar. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Number format codes in en-US notation, titles of the axes; the format of the cells where absent. */
  readonly categoryFormat?: string;
  readonly categoryTitle?: string;
  readonly valueFormat?: string;
  readonly valueTitle?: string;
  readonly secondFormat?: string;
  readonly secondTitle?: string;
  /** Highest value of the second axis, e.g. 1 for shares. */
  readonly secondMaximum?: number;
  /** Space between columns in percent of their width, 0 to 500; 60 where absent. */
  readonly gap?: number;
  /** `#RRGGBB` of the slices of a pie or doughnut, in order and then over again; the series' own where absent. */
  readonly sliceColors?: readonly string[];
}

export const chartNamePrefix = "klientela.";

/** A column of the source whose values stand at the left of a pivot's rows or above its columns. */
export interface PivotField {
  readonly heading: string;
  /** By their labels from the first on, unless the largest of the pivot's first value is to come first. */
  readonly largestFirst?: boolean;
}

export interface PivotValue {
  /** Column of the source. */
  readonly heading: string;
  /** As the pivot calls it, see `valueCaption`. */
  readonly name: string;
  readonly by: "sum" | "count";
  /** Number format code in en-US notation. */
  readonly numberFormat?: string;
}

/**
 * A native PivotTable in compact layout. Programs that have none of their own see the cells it was written with;
 * Excel computes it anew when the workbook is opened.
 *
 * Excel groups no dates for us: years, quarters and months are columns of the source.
 */
export interface ContentPivot {
  /** Unique in the workbook; readers see it. */
  readonly name: string;
  /** Cells set aside for it, counted as those of the content it is part of: as many as `pivotArea` says. */
  readonly area: Area;
  /** Cells with a heading row, counted on their sheet, or an Excel table. */
  readonly source: { readonly sheet: string; readonly area: Area } | { readonly table: string };
  readonly row: PivotField;
  /** Where there is one, there is only one value. */
  readonly column?: PivotField;
  readonly values: readonly PivotValue[];
  /** Buttons to choose values of a column by, in Excel only; counted as the pivot's own area is. */
  readonly slicer?: { readonly heading: string; readonly caption: string; readonly area: Area };
  /** Sums of the rows in a column at the right, and of the columns in a row below; both where absent. */
  readonly totals?: { readonly right: boolean; readonly below: boolean };
  /** In the reader's language. Excel uses its own for a total. */
  readonly captions: {
    readonly rows: string;
    readonly columns: string;
    readonly total: string;
    readonly blank: string;
  };
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
  /** Never read back from a workbook: what a chart was made from is remembered with the report it is part of. */
  readonly charts?: readonly ContentChart[];
  /** Never read back either. Their cells are not among `rows`. */
  readonly pivots?: readonly ContentPivot[];
}

export type Visibility = "visible" | "hidden" | "veryHidden";
