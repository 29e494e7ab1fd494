/** Orders of rows that went into another row name that row from now on. */
import { keyOf, type LinkWay } from "../matches/ways";
import type { CellValue } from "../table/cells";
import { isEmpty, isSameValue } from "./customerCells";
import { type LinkRole, linkRoles, type OrderCells } from "./orderCells";
import { orderKey } from "./orderKey";

/** What a customer's row says of itself where orders do too. */
export type Naming = Readonly<Partial<Record<LinkRole, CellValue>>> & {
  /** An order may name the firm instead of the person. */
  readonly company?: CellValue;
};

export interface RepointedCell {
  readonly role: LinkRole;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A row of orders that was another customer's before. */
export interface RepointedOrder {
  readonly sheet: string;
  /** 0-based, where it stood. */
  readonly row: number;
  /** See `orderKey`. */
  readonly key: string;
  readonly cells: readonly RepointedCell[];
}

/**
 * The cells of a customer's orders that name the customer, with what they are to say.
 *
 * Only cells that say what the row says are changed: an order that found its customer by a phone and names somebody
 * else keeps the name. A cell stays where the surviving record has nothing to put there, or a formula stands in it.
 *
 * @param rows table indexes of the orders.
 */
export function repointOrders(
  orders: OrderCells,
  rows: readonly number[],
  own: Naming,
  surviving: Naming,
): readonly RepointedOrder[] {
  return rows.flatMap((row) => {
    const cells = linkRoles.flatMap((role): RepointedCell[] => {
      const before = orders.value(row, role);
      if (before === undefined || isEmpty(before) || orders.isFormula(row, role)) return [];
      const after = namedAnew(role, before, own, surviving);
      if (after === undefined || isEmpty(after) || isSameValue(before, after)) return [];
      return [{ role, before, after }];
    });
    if (cells.length === 0) return [];
    return [{ ...orders.place(row), key: orderKey(orders, row), cells }];
  });
}

function namedAnew(role: LinkRole, value: CellValue, own: Naming, surviving: Naming): CellValue | undefined {
  if (isSameLink(role, value, own[role] ?? null)) return surviving[role];
  const isFirm = role === "customerName" && isSameLink(role, value, own.company ?? null);
  return isFirm ? surviving.company : undefined;
}

/** Whether two cells lead to the same customer. */
export function isSameLink(role: LinkRole, one: CellValue, other: CellValue): boolean {
  const key = keyOf[wayOf[role]];
  const text = key(shown(one));
  return text === "" ? isSameValue(one, other) : text === key(shown(other));
}

const wayOf: Readonly<Record<LinkRole, LinkWay>> = {
  customerId: "id",
  email: "email",
  phone: "phone",
  customerName: "name",
  firstName: "name",
  lastName: "name",
  middleName: "name",
};

const shown = (value: CellValue) =>
  typeof value === "object" && value !== null ? value.error : String(value ?? "");
