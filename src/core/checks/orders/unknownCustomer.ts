import type { TextColumn } from "../../table/columns";
import type { Role } from "../../table/roles";
import type { Check } from "../check";
import type { Scope } from "../scope";
import { customerById, rowsOfCustomers } from "./customerLinks";

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
    let others: readonly Way[] | undefined;
    for (let index = 0; index < scope.rowCount; index++) {
      const id = ids ? ids.codes[index] : 0;
      if (id > 0) {
        if (byId![id] < 0) fail({ index, role: "customerId", params: { value: ids!.dictionary.at(id) } });
        continue;
      }
      others ??= otherWays(scope, customers);
      const told = others.filter(({ codes }) => codes[index] > 0);
      if (told.length === 0 || told.some((way) => isKnown(way, index))) continue;
      const { role, codes, dictionary } = told[0]!;
      fail({ index, role, params: { value: dictionary.at(codes[index]) } });
    }
  },
} as const satisfies Check;

interface Way extends TextColumn {
  readonly role: Role;
  /** Row of the customers by code. */
  readonly customers: Int32Array;
}

const isKnown = ({ customers, codes }: Way, index: number) => customers[codes[index]] >= 0;

function otherWays(orders: Scope, customers: Scope): readonly Way[] {
  return (["email", "phone", "customerName"] as const).flatMap((role) => {
    const known = (role === "customerName" ? (["customerName", "company"] as const) : [role])
      .map((candidate) => customers.columns[candidate] as TextColumn | undefined)
      .filter((column) => column !== undefined);
    if (!orders.played.includes(role) || known.length === 0) return [];
    const column = orders.columns[role] as TextColumn;
    const asWritten = rowsOfCustomers(column, known, (text) => text);
    // To look at every text closely takes its time: only where some are not found as they are.
    const isComplete = asWritten.every((row, code) => row >= 0 || code === 0);
    return [
      { role, ...column, customers: isComplete ? asWritten : rowsOfCustomers(column, known, keys[role]) },
    ];
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
