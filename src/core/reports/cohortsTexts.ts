import type { CohortUnit } from "../cohorts/cohorts";

/** Texts of the report of cohorts. */
export type CohortsKey =
  | `report.${"dayFormat" | "total"}`
  | `report.segments.${"asOf" | "madeBy" | "version"}`
  | `report.column.customers`
  | `report.cohorts.${
      | "sheet"
      | "title"
      | "none"
      | "nothingLater"
      | "lastIsPart"
      | "earlierLeftOut"
      | "average"
      | "average.chart"
      | "average.chartAlt"
      | "retention"
      | "retention.note"
      | "retention.average"
      | "revenue"
      | "revenue.note"
      | "returned"
      | "cumulative"
      | "cumulative.note"
      | "retentionShare"}`
  | `report.cohorts.${"headline" | "since" | "cohort" | "name"}.${CohortUnit}`;
