import type { ContentPivot } from "../../../core/plan/content";

/** A pivot that waits until all cells are written. */
export interface WaitingPivot {
  readonly sheet: string;
  readonly pivot: ContentPivot;
}
