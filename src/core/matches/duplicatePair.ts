import type { FieldId } from "./compare/comparison";
import type { FieldWeights } from "./decide/scorer";

/** Two rows that may be one customer. */
export interface DuplicatePair {
  /** Table indexes, a < b. */
  readonly a: number;
  readonly b: number;
  /** That the two rows are one customer, 0–1. */
  readonly probability: number;
  /** What each field says, in bits; together with the prior's log-odds they make the probability. */
  readonly weights: FieldWeights;
  /** How the fields compare: the id of the level, by field that both rows have. */
  readonly levels: Readonly<Partial<Record<FieldId, string>>>;
}
