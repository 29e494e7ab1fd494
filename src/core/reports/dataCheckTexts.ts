import type { Severity } from "../checks/check";
import type { Group } from "../checks/completeness/fields";
import type { CheckId } from "../checks/runChecks";
import type { RfmSegment } from "../segments/rfmMap";
import type { TableKind } from "../table/roles";

/** Texts of the sheet *Data check*. */
export type DataCheckKey =
  | `report.${"dayFormat" | "total"}`
  | `report.column.${"customers" | "segment" | "rows" | "sheet" | "heading"}`
  | `report.segments.${"madeBy" | "version"}`
  | `report.dataCheck.${
      | "sheet"
      | "title"
      | "headline"
      | "nothing"
      | "bySeverity"
      | "byCheck"
      | "completeness"
      | "completenessNote"
      | "findings"
      | "more"
      | "severity"
      | "check"
      | "table"
      | "rowsChecked"
      | "count"
      | "shareOfAll"
      | "shareOfRows"
      | "fixes"
      | "accepted"
      | "row"
      | "value"
      | "fix"
      | "why"
      | "score"
      | "day"}`
  | `severity.${Severity}`
  | `table.${TableKind}`
  | `completeness.${Group}`
  | `segment.${RfmSegment}`
  | `check.${CheckId}`
  | `check.${CheckId}.why`;
