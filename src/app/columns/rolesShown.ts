import type { RecognisedSheet } from "../../core/table/recognition";
import { type Role, roles, type TableKind } from "../../core/table/roles";

/** What segmenting reads; these are shown even when no column plays them. */
const needed: Readonly<Record<TableKind, readonly Role[]>> = {
  customers: ["customerId", "customerName"],
  orders: ["orderId", "orderDay", "customerId", "amount"],
  products: [],
};

/** Roles of a kind that are worth a line: the played and the needed ones, or all of them. */
export function rolesShown(sheet: RecognisedSheet, kind: TableKind, all: boolean): readonly Role[] {
  const every = Object.keys(roles[kind]) as Role[];
  return all ? every : every.filter((role) => columnOf(sheet, role) || needed[kind].includes(role));
}

export const columnOf = (sheet: RecognisedSheet, role: Role) =>
  sheet.columns.find((column) => column.role === role);
