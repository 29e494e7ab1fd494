/** Columns of figures as data: what they say, in which unit, and why there are none. */
import type { TextPool } from "../table/cells";
import type { CustomerRole, OrderRole, ProductRole } from "../table/roles";

/**
 * `day`: days since 1970-01-01; `days`: a span; `money`: in the currency of the orders; `share`: 0 to 1, also below 0
 * for margins; `ratio`: so many times; `class`: one of few names; `text`: a text of the user's.
 */
export type Unit =
  | "day"
  | "days"
  | "years"
  | "count"
  | "quantity"
  | "money"
  | "share"
  | "ratio"
  | "class"
  | "text";

/** A column that the user's tables may have. */
export type Need = `orders.${OrderRole}` | `customers.${CustomerRole}` | `products.${ProductRole}`;

/** Why a column cannot be computed. Text: `missing.<reason>`. */
export const missingReasons = ["noColumn", "noTimes", "noPredictedValue", "noOrders", "noSeason"] as const;
export type MissingReason = (typeof missingReasons)[number];

/** A column that could not be computed. */
export interface Missing {
  readonly kind: "missing";
  readonly reason: MissingReason;
  /** For `noColumn`: any of these columns would do. */
  readonly needs: readonly Need[];
}

/** Row for row with the customers or the products. */
export type Figures =
  /** NaN where a row has no answer. */
  | { readonly kind: "number"; readonly values: Float64Array }
  /** Texts of the user's; "" where a row has no answer. */
  | { readonly kind: "text"; readonly codes: Uint32Array; readonly texts: TextPool }
  /** Places in `classes`, `noClass` where a row has no answer. Text of a class: `<text>.<class>`. */
  | {
      readonly kind: "class";
      readonly classOf: Uint8Array;
      readonly classes: readonly string[];
      readonly text: string;
    }
  | Missing;

/** The place of a row that is in no class. */
export const noClass = 255;

export const numbers = (values: Float64Array): Figures => ({ kind: "number", values });

export const missing = (reason: MissingReason, needs: readonly Need[] = []): Missing => ({
  kind: "missing",
  reason,
  needs,
});

/** What is known of a column before it is computed. */
export interface ColumnDescription {
  /** Names the text `metric.<id>`, a column heading. */
  readonly id: string;
  readonly unit: Unit;
  /** Of each list one column must be there. */
  readonly needs: readonly (readonly Need[])[];
}
