import type { DuplicatePair } from "../duplicatePair";

/** What the user says of a pair. */
export type Answer = "same" | "different" | "unsure";

export interface AnsweredPair {
  /** As `findDuplicates` judged it, before anything was learned from answers. */
  readonly pair: DuplicatePair;
  readonly answer: Answer;
}

/** An answer as it is remembered: by the content of the rows, so that it survives sorting and new rows. */
export interface RememberedAnswer {
  /** Keys of the two rows, see `rowKeys`. */
  readonly rows: readonly [string, string];
  readonly answer: Answer;
}
