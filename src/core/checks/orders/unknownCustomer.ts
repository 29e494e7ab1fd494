import type { TextColumn } from "../../table/columns";
import type { Role } from "../../table/roles";
import type { Check } from "../check";
import type { Scope } from "../scope";
import { customerById, namingRoles, rowsOfCustomers } from "./customerLinks";

/**
 * The id of an order is no customer's; or, where the row has none, neither its e-mail, phone nor name is.
 *
 * No fix: the name beside an unknown id may be the wrong one of the two.
 */
export const unknownCustomer = {
  id: "unknownCustomer",
  tables: ["orders"],
  severity: "error",
  roles: [],
  settings: {},
  run(scope, fail) {
    const customers = scope.other("customers");
    if (!customers) return;
    const byId = scope.shared(customerById);
    const ids = byId && (scope.columns.customerId as TextColumn);
    const others = otherWays(scope, customers);
    if (!ids && others.length === 0) return;
    for (let index = 0; index < scope.rowCount; index++) {
      const id = ids ? ids.codes[index] : 0;
      if (id > 0) {
        if (byId![id] < 0) fail({ index, role: "customerId", params: { value: ids!.dictionary.at(id) } });
        continue;
      }
      let role: Role | undefined;
      let value = "";
      for (const way of others) {
        const code = way.codes[index];
        if (code === 0) continue;
        if (way.customers[code] >= 0) {
          role = undefined;
          break;
        }
        role ??= way.role;
        if (role === way.role) value = way.dictionary.at(code);
      }
      if (role) fail({ index, role, params: { value } });
    }
  },
} as const satisfies Check;

function otherWays(orders: Scope, customers: Scope) {
  return namingRoles.flatMap((role) => {
    if (role === "customerId" || role === "lastName" || role === "firstName") return [];
    const known = (role === "customerName" ? (["customerName", "company"] as const) : [role])
      .map((candidate) => customers.columns[candidate] as TextColumn | undefined)
      .filter((column) => column !== undefined);
    if (!orders.played.includes(role) || known.length === 0) return [];
    const column = orders.columns[role] as TextColumn;
    return [{ role, ...column, customers: rowsOfCustomers(column, known, keys[role]) }];
  });
}

const keys = {
  email: (text: string) => text.trim().toLowerCase(),
  phone: (text: string) => text.replace(/\D/g, "").slice(-9),
  customerName: (text: string) =>
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
};
