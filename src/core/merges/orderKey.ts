import type { OrderRole } from "../table/roles";
import type { OrderCells } from "./orderCells";
import { textHash } from "./textHash";

/** What an order row says, whoever the customer is. */
const told = [
  "orderDay",
  "productId",
  "productName",
  "quantity",
  "price",
  "amount",
  "status",
] as const satisfies readonly OrderRole[];

/**
 * A key by which a row of orders is known again when it has moved: the order's id, else a hash of what was bought.
 * Rows of one order share a key.
 */
export function orderKey(orders: OrderCells, row: number): string {
  const id = orders.value(row, "orderId");
  if (id !== undefined && id !== null && id !== "") return `id ${plain(id)}`;
  return textHash(JSON.stringify(told.map((role) => plain(orders.value(row, role) ?? null))));
}

const plain = (value: unknown) => (typeof value === "string" ? value.trim() : JSON.stringify(value));
