import { type Cast, castRoles, type GivenRoles } from "./castRoles";
import { kindOfSheetName } from "./headings";
import type { Corrections } from "./recognition";
import type { Role, TableKind } from "./roles";
import type { SheetLook } from "./sheetLook";

/** A sheet taken for a kind of table. */
export interface Candidate {
  readonly look: SheetLook;
  readonly kind: TableKind;
  readonly cast: Cast;
  /** How much speaks for the kind; comparable between sheets of one kind. */
  readonly score: number;
  readonly isNamedSo: boolean;
}

/** How much a role speaks for each kind of table. */
const weights: Readonly<Record<TableKind, Readonly<Partial<Record<Role, number>>>>> = {
  customers: {
    customerId: 2,
    customerName: 2,
    firstName: 1,
    lastName: 2,
    company: 1,
    email: 2,
    phone: 2,
    town: 1,
    address: 1,
    birthDay: 2,
    taxNumber: 2,
    industry: 1,
    kind: 0.5,
    source: 0.5,
    consent: 1,
    registeredDay: 1,
  },
  orders: {
    orderId: 2,
    orderDay: 3,
    customerId: 1,
    customerName: 1,
    productId: 1,
    productName: 1,
    quantity: 2,
    price: 1,
    discount: 0.5,
    amount: 3,
    status: 0.5,
  },
  products: { productId: 2, productName: 2, category: 1, price: 2, cost: 2 },
};

const customerKeys = ["customerId", "customerName", "lastName", "company", "email", "phone"] as const;

/**
 * What a sheet is most likely about; undefined where it is none of the three.
 *
 * A day and a figure on every row make orders of it, whatever else stands there, unless the sheet is named otherwise:
 * an order often repeats all that is known of its customer.
 */
export function likeliest(look: SheetLook, corrections: Corrections): Candidate | undefined {
  const [customers, orders, products] = (["customers", "orders", "products"] as const).map((kind) =>
    candidateFor(look, kind, corrections),
  );
  const named = kindOfSheetName(look.name);
  const possible = [orders, customers, products].filter(isPossible);
  if (isPossible(orders) && orders.cast.byRole.has("orderDay") && (!named || named === "orders"))
    return orders;
  return possible.reduce<Candidate | undefined>(
    (best, candidate) => (best && best.score >= candidate.score ? best : candidate),
    undefined,
  );
}

/** A sheet as the table the user says it is. */
export function candidateFor(look: SheetLook, kind: TableKind, corrections: Corrections): Candidate {
  const given: GivenRoles = corrections.roles?.[kind] ?? {};
  const cast = castRoles(look, kind, given);
  const isNamedSo = kindOfSheetName(look.name) === kind;
  let score = isNamedSo ? 2 : 0;
  for (const [role, { strength }] of cast.byRole) score += (weights[kind][role] ?? 0) * Math.min(1, strength);
  return { look, kind, cast, score, isNamedSo };
}

/** A generic heading such as ID is never surer than this. */
const generic = 0.96;

/** Whether the sheet has the least that a table of its kind must have. */
function isPossible({ kind, cast: { byRole }, score, isNamedSo }: Candidate): boolean {
  const has = (...list: readonly Role[]) => list.some((role) => byRole.has(role));
  const isSure = (role: Role) => (byRole.get(role)?.strength ?? 0) > generic;
  switch (kind) {
    case "customers":
      return score >= 1.8 && has(...customerKeys);
    case "orders":
      return (
        score >= 4 &&
        (has("amount", "price", "quantity") || isNamedSo || (has("orderDay") && isSure("orderId"))) &&
        has("orderDay", "orderId") &&
        has("amount", "quantity", "orderId", "productId", "productName", ...customerKeys)
      );
    case "products":
      return has("productId", "productName") && has("price", "cost", "category");
  }
}
