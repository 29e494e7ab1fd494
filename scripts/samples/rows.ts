import type { Formula } from "../../src/core/plan/content";
import type { CellValue } from "../../src/core/table/cells";
import type { CustomerField, OrderField } from "./country";

export type SampleValue = CellValue | Formula;

/** Fields of one row; a blank row has none. Days are serial numbers of the 1900 calendar. */
export type CustomerRow = Partial<Record<CustomerField, SampleValue>>;
export type OrderRow = Partial<Record<OrderField, SampleValue>>;

export type DirtKind =
  | "duplicateCustomer"
  | "twoPhones"
  | "phoneAsNumber"
  | "emailTypo"
  | "birthDayAsText"
  | "registeredAsText"
  | "wrongBirthDay"
  | "trailingSpace"
  | "lookAlikeLetters"
  | "townVariant"
  | "blankRow"
  | "orderDayAsText"
  | "amountAsText"
  | "customerMissing"
  | "customerByNameOnly"
  | "unknownCustomerId"
  | "idAsText"
  | "totalRow";

/** One place where the book is not as it should be. */
export interface Dirt {
  readonly kind: DirtKind;
  readonly sheet: "customers" | "orders";
  /** 0-based on the sheet. */
  readonly row: number;
  /** Heading of the cell; absent where the whole row is meant. */
  readonly heading?: string;
  /** What it should have been: the clean value, or for a second entry the id of the first. */
  readonly clean?: SampleValue;
}

export const customerCount = 588;
export const duplicateCount = 12;
export const orderCount = 6000;
