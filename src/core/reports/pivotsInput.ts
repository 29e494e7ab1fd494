import type { ContentPivot } from "../plan/content";

/** Text: `pivots.<id>`. */
export type PivotId = "monthBySegment" | "managerBySegment" | "townByYear" | "productByQuarter";

/** What a pivot can be laid out by. Text: `pivots.field.<axis>`. */
export type PivotAxis = "month" | "quarter" | "year" | "segment" | "manager" | "town" | "product";

/** Why there are no pivots. Text: `report.pivots.obstacle.<id>`. */
export type PivotObstacle = "severalSheets" | "outside" | "gap" | "noFields";

/** A column of the source. */
export interface PivotColumn {
  /** As its cell has it. */
  readonly heading: string;
  /** Different values, the blank one among them. */
  readonly count: number;
  /** Characters of the longest. */
  readonly longest: number;
}

/** What the pivots are made from. Nothing in it depends on the moment. */
export interface PivotsReportInput {
  /** The sheet of the orders; of several their names. */
  readonly sheet: string;
  /** Absent where there is an obstacle. */
  readonly source?: ContentPivot["source"];
  readonly obstacle?: PivotObstacle;
  /** Those that the orders have. */
  readonly fields: Readonly<Partial<Record<PivotAxis, PivotColumn>>>;
  readonly revenueHeading: string;
}

export type PivotsReportKey =
  | `report.pivots.${"sheet" | "title" | "lead" | "note" | "instead"}`
  | `report.pivots.obstacle.${PivotObstacle}`
  | `pivots.${PivotId | "blank"}`
  | `pivots.field.${PivotAxis}`
  | "report.column.revenue"
  | "report.total";
