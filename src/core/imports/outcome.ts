import type { FieldValue } from "./fieldReader";
import type { Field } from "./fields";

/** Why a row of a source was left out. */
export type SkipReason =
  /** Its keys belong to several customers (orders: its number to several rows), so it is nobody's for sure. */
  | "several"
  /** A key leads to a row whose name has no word in common with its own. */
  | "otherName"
  /** It has no key, and somebody of this name is there. */
  | "nameOnly"
  /** Neither key nor name. */
  | "nothingKnown"
  /** Its order stands on another sheet of orders. */
  | "otherSheet"
  /** It is not there yet, and new rows are not wanted. */
  | "notThere";

export interface SkippedRow {
  /** Row among those stacked. */
  readonly row: number;
  readonly reason: SkipReason;
}

/** A value that was not taken because another stands there. */
export interface Conflict {
  readonly row: number;
  readonly field: Field;
  readonly kept: FieldValue;
  readonly offered: FieldValue;
}

/** A cell of the target that changes; `from` is the stacked row its value comes from. */
export interface FieldChange {
  readonly field: Field;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly from: number;
}

/** A row of the target that changes. */
export interface UpdatedRow {
  /** Counted from the first data row. */
  readonly index: number;
  readonly changes: readonly FieldChange[];
}

export interface AddedRow {
  /** By field. */
  readonly values: readonly FieldValue[];
  /** The stacked row it was made of first. */
  readonly from: number;
}

export interface ImportOutcome {
  readonly updated: readonly UpdatedRow[];
  readonly added: readonly AddedRow[];
  readonly skipped: readonly SkippedRow[];
  readonly conflicts: readonly Conflict[];
  /** Rows without a value. */
  readonly blank: number;
}
