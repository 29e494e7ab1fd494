import type { PlayedRole } from "./castRoles";
import type { Role } from "./roles";
import { sharedValues } from "./sharedValues";
import type { Candidate } from "./sheetKind";
import { sliceOf } from "./sheetLook";

/** Roles by which an order can name its customer, the surest first. */
const tieRoles = ["customerId", "email", "phone", "customerName"] as const satisfies readonly Role[];

const sharedEnough = 0.5;

/** Whether the orders have a column that tells the customer, one that the customers have as well where there are any. */
export function areTied(orders: Candidate, customers: Candidate | undefined): boolean {
  return tieRoles.some((role) => names(orders, role) && (!customers || names(customers, role)));
}

/**
 * A column of the orders, still without a role, whose values are customers' ids, e-mails, phones or names: the tie
 * that no heading told of.
 */
export function tieByContent(
  orders: Candidate,
  customers: Candidate | undefined,
): readonly [Role, PlayedRole] | undefined {
  if (!customers) return undefined;
  const taken = new Set([...orders.cast.byRole.values()].map(({ column }) => column));
  for (const role of tieRoles) {
    const known = customers.cast.byRole.get(role);
    if (!known || orders.cast.byRole.has(role)) continue;
    const column = orders.look.columns.find(
      (candidate) =>
        !taken.has(candidate) &&
        sharedValues(sliceOf(orders.look, candidate.column), sliceOf(customers.look, known.column.column)) >=
          sharedEnough,
    );
    if (column) return [role, { column, evidence: "content", strength: sharedEnough }];
  }
  return undefined;
}

/** A customer is named by the full name, its parts, or the firm. */
function names({ kind, cast: { byRole } }: Candidate, role: (typeof tieRoles)[number]): boolean {
  if (byRole.has(role)) return true;
  if (role !== "customerName") return false;
  return byRole.has("lastName") || byRole.has("firstName") || (kind === "customers" && byRole.has("company"));
}
