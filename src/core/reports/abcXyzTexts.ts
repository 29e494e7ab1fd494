import type { AbcClass } from "../segments/abc";
import type { Dimension } from "../segments/groups";
import type { RfmSegment } from "../segments/rfmMap";
import type { MissingKey } from "../segments/textKeys";
import type { XyzClass } from "../segments/xyz";

type Pair = `${AbcClass}${Exclude<XyzClass, "undetermined">}`;

export type AbcXyzReportKey =
  | `report.${"dayFormat" | "total" | "segments.asOf"}`
  | `report.abcXyz.${
      | "sheet"
      | "title"
      | "lead"
      | "nobody"
      | "onlyOne"
      | `matrix.${"customer" | "product"}`
      | `worth.${"customer" | "product"}`
      | `pareto.${Dimension}`
      | `tenths.${Dimension}`
      | "upTo"
      | "legend"
      | "paretoAlt"
      | "more"
      | "rfm"
      | "letters"
      | "advice"
      | "notComputed"
      | "monthsNote"
      | `advice.${Pair}`}`
  | `report.column.${
      | "segment"
      | "revenue"
      | "revenueShare"
      | "cumulativeShare"
      | "abc"
      | "xyzClass"
      | "variation"
      | "tenth"
      | "howMany"
      | "class"
      | "abcClass"
      | "what"
      | "why"}`
  | `dimension.${Dimension}`
  | `abc.${AbcClass}${"" | ".meaning"}`
  | `xyz.${XyzClass}${"" | ".meaning"}`
  | `segment.${RfmSegment}`
  | MissingKey;
