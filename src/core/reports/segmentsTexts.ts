import type { LinkWay } from "../matches/ways";
import type { LeftOutReason } from "../metrics/leftOut";
import type { AbcClass } from "../segments/abc";
import type { SegmentId } from "../segments/classify";
import type { RfmSegment } from "../segments/rfmMap";
import type { ClassKey, MissingKey } from "../segments/textKeys";
import type { Evidence } from "../table/recognition";
import type { Role } from "../table/roles";

import type { RuleTextKey } from "./ruleText";

/** Texts of the report's own. */
export type SegmentsOwnKey =
  | `report.${"dayFormat" | "total" | "range.below" | "range.only" | "range.to" | "range.from" | "range.between" | "range.nobody"}`
  | `report.segments.${
      | "sheet"
      | "title"
      | "headline"
      | "onlyOne"
      | "noCustomers"
      | "noRevenue"
      | "asOf"
      | "madeBy"
      | "version"
      | "bySegment"
      | "byAbc"
      | "scores"
      | "scoresNote"
      | "links"
      | "leftOut"
      | "nothingLeftOut"
      | "recognised"
      | "moves"
      | "movesNote"
      | "since"
      | "come"
      | "gone"
      | "place"
      | "chart"
      | "chartAlt"
      | "ownNote"}`
  | `report.column.${
      | "segment"
      | "customers"
      | "customersShare"
      | "orders"
      | "revenue"
      | "revenueShare"
      | "averageOrder"
      | "meaning"
      | "abcClass"
      | "limits"
      | "score"
      | "recencyDays"
      | "frequency"
      | "monetary"
      | "way"
      | "rows"
      | "rowsShare"
      | "reason"
      | "firstPlace"
      | "role"
      | "sheet"
      | "heading"
      | "evidence"
      | "before"
      | "rule"}`;

export type SegmentsReportKey =
  | SegmentsOwnKey
  | `segment.${RfmSegment}`
  | `segment.${RfmSegment}.meaning`
  | `abc.${AbcClass}`
  | `abc.${AbcClass}.meaning`
  | ClassKey
  | MissingKey
  | RuleTextKey
  | "report.abcXyz.notComputed"
  | "report.column.what"
  | "report.column.why"
  | "metric.ownSegment"
  | `${ClassKey}.meaning`
  | `metric.${SegmentId}`
  | `link.${LinkWay | "none"}`
  | `leftOut.${LeftOutReason}`
  | `role.${Role}`
  | `evidence.${Evidence}`;
