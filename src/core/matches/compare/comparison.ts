import type { NormalisedCustomers } from "../normalise/customers";

/** What is compared; also the key of its weight in an explanation. */
export type FieldId =
  | "given"
  | "surname"
  | "patronymic"
  | "organisation"
  | "company"
  | "kindOfName"
  | "birthDay"
  | "phone"
  | "email"
  | "address"
  | "addressMore"
  | "place"
  | "taxNumber"
  | "personalNumber"
  | "customerId";

/** One answer of a comparison. */
export interface Level {
  readonly id: string;
  /** Where EM starts: its share among pairs of one customer, and among different people of one household. */
  readonly same: number;
  readonly household?: number;
  /** Agreement on a rare value weighs more than on a frequent one. */
  readonly isValued?: true;
  /** Speaks against one customer whatever the data, see `conflictRatio`. */
  readonly isConflict?: true;
}

/** One field, compared the same way in every table that has it. */
export interface Comparison {
  readonly id: FieldId;
  /** People of one household differ in it as strangers do. */
  readonly isPersonal: boolean;
  /** Numbered from 1; 0 is for pairs where one side is missing. At most seven. */
  readonly levels: readonly Level[];
  /** Undefined where the table does not have the field. */
  open(customers: NormalisedCustomers): OpenComparison | undefined;
}

/** A comparison over one table. */
export interface OpenComparison {
  /** What it reads of a customer, by row; packed side by side into the customer's record. */
  readonly slots: readonly Int32Array[];
  /** Whether 0 in the first slot means that the field is missing. */
  readonly firstTellsMissing?: boolean;
  /**
   * The highest level that the pair can have, 0 where the field is missing, by a quick look: hopeless pairs are dropped
   * without comparing. Any level where there is no such look.
   */
  atMost?(records: Int32Array, one: number, other: number): number;
  /** Values are 1 … valueCount − 1. */
  readonly valueCount: number;
  /** Visits the values that a row bears, for their frequencies. */
  eachValue(row: number, visit: (value: number) => void): void;
  /**
   * The level, and the value agreed upon: `level | value << levelBits`. A level that is not valued has value 0.
   *
   * @param one, other where the slots begin in the records of the two customers.
   */
  compare(records: Int32Array, one: number, other: number): number;
}

export const levelBits = 3;
export const levelMask = 7;
