import type { TextColumn } from "../../table/columns";
import type { Role } from "../../table/roles";
import { TextIndex } from "../../table/textIndex";
import type { Scope } from "../scope";

/** Roles by which an order row can name its customer, the surest first. */
export const namingRoles = [
  "customerId",
  "email",
  "phone",
  "customerName",
  "lastName",
  "firstName",
] as const satisfies readonly Role[];

/**
 * By code of a column of the orders, the first row of the customers with the same text; −1 for none.
 *
 * @param keyOf what must be equal; "" is nobody's.
 */
export function rowsOfCustomers(
  orders: TextColumn,
  customers: readonly TextColumn[],
  keyOf: (text: string) => string,
): Int32Array {
  const keys = new TextIndex();
  const rows: number[] = [];
  for (const { codes, dictionary } of customers) {
    const firstRows = new Int32Array(dictionary.size).fill(-1);
    for (let row = codes.length - 1; row >= 0; row--) firstRows[codes[row]] = row;
    for (let code = 1; code < dictionary.size; code++) {
      const key = keyOf(dictionary.at(code));
      if (key === "" || firstRows[code] < 0) continue;
      const place = keys.code(key);
      rows[place] = Math.min(rows[place] ?? firstRows[code], firstRows[code]);
    }
  }
  return Int32Array.from({ length: orders.dictionary.size }, (_, code) => {
    const key = code === 0 ? "" : keyOf(orders.dictionary.at(code));
    const place = key === "" ? -1 : keys.find(key);
    return place < 0 ? -1 : rows[place]!;
  });
}

/** By code of the orders' customer ids, the row of the customers; undefined where the two have no ids in common. */
export function customerById(scope: Scope): Int32Array | undefined {
  const customers = scope.other("customers");
  if (!customers || !scope.played.includes("customerId") || !customers.played.includes("customerId"))
    return undefined;
  const orders = scope.columns.customerId as TextColumn;
  const rows = rowsOfCustomers(orders, [customers.columns.customerId as TextColumn], (text) => text);
  let known = 0;
  for (const row of rows) if (row >= 0) known++;
  // Ids of another program: nothing can be said by them.
  return known * 10 >= rows.length - 1 ? rows : undefined;
}
