/** What was learned of one table: how often each answer of a comparison comes up, by what the two rows are. */
import type { FieldId } from "../compare/comparison";

/** Shares by level; index 0 is for missing and means nothing. */
export interface FieldModel {
  readonly id: FieldId;
  readonly levels: readonly string[];
  /** Among pairs of one customer. */
  readonly m: Float64Array;
  /** Among strangers. Of a valued level: what a value's frequency is multiplied by. */
  readonly u: Float64Array;
  /** Among different customers of one household or firm. */
  readonly h: Float64Array;
  readonly isValued: readonly boolean[];
}

/**
 * A mixture of three: the pair is one customer, two of one household (or one switchboard), or strangers.
 *
 * Source: I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969; the third class is ours: without
 * it two who share name, phone and address by being a family pass for one.
 */
export interface MatchModel {
  /** Share of all pairs of rows that are one customer. */
  readonly prior: number;
  /** Share of all pairs of rows that are of one household. */
  readonly householdPrior: number;
  readonly fields: readonly FieldModel[];
}
