import type { MetricColumns } from "../metrics/compute";
import type { AbcCutoffs } from "./abcCutoffs";
import type { RfmRule } from "./rfmMap";
import type { RfmBreaks, RfmScores } from "./rfmScores";

/** What classes are made from, by customer. */
export interface Evidence {
  readonly metrics: MetricColumns;
  readonly scores: RfmScores;
}

export interface SegmentSettings {
  /** Days since 1970-01-01; the latest order day where absent. */
  readonly asOfDay?: number;
  readonly rfmBreaks?: Partial<RfmBreaks>;
  readonly rfmMap?: readonly RfmRule[];
  readonly abcCutoffs?: AbcCutoffs;
}
