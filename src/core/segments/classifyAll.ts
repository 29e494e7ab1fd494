import { abc } from "./abc";
import type { Evidence, SegmentSettings } from "./classification";
import { rfmSegment } from "./rfmSegment";

/** The segments that every run needs: the class of every customer, with what explains it. */
export interface Classes {
  readonly rfmSegment: ReturnType<typeof rfmSegment.classify>;
  readonly abc: ReturnType<typeof abc.classify>;
}

export type ClassificationId = keyof Classes;

/** Puts every customer into a class of the segments that every run needs; others are made on request. */
export function classifyAll(evidence: Evidence, { abcCutoffs, rfmMap }: SegmentSettings): Classes {
  return {
    rfmSegment: rfmSegment.classify(evidence, { map: rfmMap ?? rfmSegment.defaults.map }),
    abc: abc.classify(evidence, abcCutoffs ?? abc.defaults),
  };
}
