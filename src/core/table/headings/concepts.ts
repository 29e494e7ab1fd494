import type { Role, TableKind } from "../roles";

/** Headings that say what a column is only together with the table they stand in. */
export type Generic =
  | "anyId"
  | "anyName"
  | "anyDay"
  | "anyKind"
  | "createdDay"
  | "customer"
  | "product"
  | "description"
  | "origin"
  | "payment";

export type Concept = Role | Generic;

/**
 * The words of one language. By concept, headings parted by commas: the first line has those that mean nothing else,
 * each further line those that mean it less surely. Spelling counts as `headingWords` leaves it.
 */
export interface HeadingWords {
  readonly columns: Readonly<Partial<Record<Concept, readonly string[]>>>;
  /** What people name the sheet of each kind. */
  readonly sheets: Readonly<Record<TableKind, string>>;
  /** What stands in front of a closing row of totals. */
  readonly totals: string;
  /** Beginnings of the words that say how far an order is. */
  readonly statuses: string;
}

/** The roles a generic heading can mean; the content of the column chooses between two. */
export const meanings: Readonly<Record<Generic, Readonly<Partial<Record<TableKind, readonly Role[]>>>>> = {
  anyId: { customers: ["customerId"], orders: ["orderId"], products: ["productId"] },
  anyName: { customers: ["customerName"], orders: ["productName"], products: ["productName"] },
  anyDay: { customers: ["registeredDay"], orders: ["orderDay"] },
  anyKind: { customers: ["kind"], products: ["category"] },
  createdDay: { customers: ["registeredDay"], orders: ["orderDay"] },
  customer: { customers: ["customerName", "customerId"], orders: ["customerName", "customerId"] },
  product: { orders: ["productName", "productId"], products: ["productName", "productId"] },
  description: { orders: ["productName"], products: ["productName"] },
  origin: { customers: ["source"], orders: ["channel"] },
  payment: { orders: ["amount", "status"] },
};
