import type { MetricColumns } from "../metrics/compute";
import type { AbcCutoffs } from "./abcCutoffs";
import type { RfmRule } from "./rfmMap";
import type { RfmBreaks, RfmScores } from "./rfmScores";

/** What classes are made from, by customer. */
export interface Evidence {
  readonly metrics: MetricColumns;
  readonly scores: Pick<RfmScores, "r" | "f" | "m">;
}

export interface SegmentSettings {
  /** Days since 1970-01-01; the latest order day where absent. */
  readonly asOfDay?: number;
  readonly rfmBreaks?: Partial<RfmBreaks>;
  readonly rfmMap?: readonly RfmRule[];
  readonly abcCutoffs?: AbcCutoffs;
}

/** By customer: the place of its class in `classes`. A rule may add columns that explain it. */
export interface Classified {
  readonly classOf: Uint8Array;
}

/** A rule that puts every customer into exactly one class. */
export interface Classification {
  /** Names the column heading `metric.<id>`. */
  readonly id: string;
  /** In the order reports show them. */
  readonly classes: readonly string[];
  classify(evidence: Evidence, settings: SegmentSettings): Classified;
}
