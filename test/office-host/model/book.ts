import type { Area, Visibility } from "../../../src/core/plan/content";
import type { Calendar, CellValue } from "../../../src/core/table/cells";
import type { Look } from "./look";

/** A workbook in the memory of the host: what Excel would hold, as plain fields that members change. */
export interface Book {
  readonly calendar: Calendar;
  readonly sheets: Sheet[];
  readonly names: Name[];
  readonly settings: Map<string, unknown>;
  /** Parts of XML by id. */
  readonly customXml: Map<string, string>;
  readonly properties: Map<string, unknown>;
  protection: { password: string } | null;
  calculationMode: string;
  activeSheet: Sheet | null;
  /** Year of dates entered without one. */
  readonly thisYear: number;
  /** The value of a formula; Excel itself computes, this host has to be told. */
  calculate: (formula: string, sheet: Sheet) => CellValue;
  readonly events: Events;
  /** How many ids were given out. */
  ids: number;
}

export interface Sheet {
  readonly book: Book;
  readonly id: string;
  name: string;
  /** In Excel's spelling: `Visible`, `Hidden`, `VeryHidden`. */
  visibility: Capitalize<Visibility>;
  tabColor: string;
  showGridlines: boolean;
  readonly rows: Map<number, Row>;
  /** Looks of whole columns, where a cell has none of its own. */
  readonly columnLooks: Map<number, Look>;
  /** Pixels at 96 dots an inch, where not the default. */
  readonly columnPixels: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  /** Hidden by the user, not by a filter. */
  readonly hiddenRows: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  readonly tables: Table[];
  filter: Filter | null;
  readonly conditionalFormats: ConditionalRule[];
  readonly validations: ValidationRule[];
  /** By `row,column`. */
  readonly links: Map<string, Hyperlink>;
  readonly merges: Area[];
  protection: SheetProtection | null;
  readonly charts: Chart[];
  readonly pivots: Pivot[];
  readonly slicers: Slicer[];
}

export interface Slicer {
  readonly id: string;
  readonly sheet: Sheet;
  readonly pivot: Pivot;
  readonly heading: string;
  name: string;
  caption: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  /** Points. */
  place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Properties by path, e.g. `Legend/Position`. */
  readonly properties: Map<string, unknown>;
  readonly series: ChartSeries[];
}

export interface ChartSeries {
  readonly properties: Map<string, unknown>;
  values?: Place;
  categories?: Place;
}

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface Pivot {
  readonly id: string;
  readonly sheet: Sheet;
  readonly name: string;
  /** Where its rows are now. */
  readonly source: () => Place;
  readonly corner: Area;
  refreshOnOpen: boolean;
  readonly layout: Map<string, unknown>;
  readonly rows: PivotAxis[];
  readonly columns: PivotAxis[];
  readonly values: PivotValue[];
  /** Cells it fills. */
  shown?: Area | undefined;
}

export interface PivotAxis {
  readonly heading: string;
  /** Largest first instead of by labels. */
  byValue: boolean;
}

export interface PivotValue {
  readonly heading: string;
  name: string;
  summarizeBy: string;
  numberFormat: string;
}

export interface Row {
  readonly values: CellValue[];
  readonly looks: (Look | undefined)[];
  /** With the leading `=`, by column. */
  readonly formulas: Map<number, string>;
}

export interface Name {
  readonly name: string;
  /** With the leading `=`. */
  formula: string;
  visible: boolean;
  comment: string;
  /** Absent for the whole workbook. */
  readonly sheet?: Sheet;
}

export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** With its heading and total rows. */
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  filter: Filter | null;
}

export interface Filter {
  /** With the heading row. */
  area: Area;
  /** Excel's FilterCriteria by column of the area. */
  readonly criteria: Map<number, FilterCriteria>;
}

export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

export interface ConditionalRule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** Properties by path, e.g. `DataBar/PositiveFormat/FillColor`. */
  readonly properties: Map<string, unknown>;
}

export interface ValidationRule {
  areas: readonly Area[];
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: unknown;
  prompt: unknown;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  /** Empty where there is none. */
  readonly password: string;
}

export interface Events {
  enabled: boolean;
  /** Whether what happens now is the user's doing and not the add-in's. */
  byUser: boolean;
  /** `eventType|targetId` of what the add-in listens to. */
  readonly registered: Set<string>;
  readonly waiting: EventEntry[];
}

export type EventEntry = readonly [
  category: number,
  eventType: number,
  targetId: string,
  json: string,
  id: number,
];
