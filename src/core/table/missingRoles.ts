import type { Question } from "./recognition";
import type { Role } from "./roles";
import type { Candidate } from "./sheetKind";
import type { ColumnLook } from "./sheetLook";
import { areTied } from "./ties";

/**
 * What the job cannot do without and was not found: the day of the orders, their amount or a price to make it of, and
 * a tie to the customers.
 */
export function missingRoles(
  orders: Candidate,
  customers: Candidate | undefined,
  products: Candidate | undefined,
): readonly Question[] {
  const { byRole } = orders.cast;
  const has = (role: Role) => byRole.has(role);
  const missing: { role: Role; fits: (column: ColumnLook) => boolean }[] = [];
  if (!has("orderDay")) {
    missing.push({ role: "orderDay", fits: ({ facts }) => facts.days + facts.serials > 0 });
  }
  if (!has("amount") && !has("price") && !hasListPrice(orders, products)) {
    missing.push({ role: "amount", fits: ({ facts }) => facts.numbers > 0 });
  }
  if (!areTied(orders, customers)) missing.push({ role: "customerId", fits: () => true });

  const taken = new Set([...byRole.values()].map(({ column }) => column));
  const free = orders.look.columns.filter((column) => !taken.has(column) && column.heading !== "");
  return missing.map(({ role, fits }) => ({
    kind: "missingRole",
    table: "orders",
    sheet: orders.look.name,
    role,
    candidates: free
      .filter((column) => column.facts.filled === 0 || fits(column))
      .map(({ heading }) => heading),
  }));
}

function hasListPrice(orders: Candidate, products: Candidate | undefined): boolean {
  const keys = ["productId", "productName"] as const satisfies readonly Role[];
  return (
    products?.cast.byRole.has("price") === true &&
    keys.some((role) => orders.cast.byRole.has(role) && products.cast.byRole.has(role))
  );
}
