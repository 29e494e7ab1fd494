/** What each order row is, before it is asked whose it is and when. */
import { blankRowTest } from "../matches/blankRow";
import type { OrdersTable } from "../table/tables";
import { statusMeaning } from "./cancelled";
import { creditNotes } from "./creditNotes";

export const RowKind = {
  sale: 0,
  /** Lowers revenue by its amount, whatever its sign; is no order. */
  return: 1,
  /** A sale that its status says came back: adds nothing, is no order. */
  takenBack: 2,
  cancelled: 3,
  noDay: 4,
  noAmount: 5,
  blank: 6,
} as const;

/** Rows of these kinds count. */
export function counts(kind: number): boolean {
  return kind <= RowKind.takenBack;
}

/**
 * Which rows of the orders count, and as what?
 *
 * Cancelled rows never count. A return has a negative quantity or amount or a credit note's number.
 *
 * @returns a RowKind by row.
 */
export function rowKinds(orders: OrdersTable): Uint8Array {
  const { orderDay, amount, quantity, status, orderId } = orders.columns;
  const isBlank = blankRowTest(orders.columns);
  const meanings = status?.dictionary.map(statusMeaning);
  const notes = orderId && creditNotes(orderId.dictionary);

  const kindOf = (row: number): number => {
    const meaning = meanings && status ? meanings[status.codes[row]] : "sale";
    if (meaning === "cancelled") return RowKind.cancelled;
    const dayMissing = !orderDay || Number.isNaN(orderDay.days[row]);
    const worth = amount ? amount.values[row] : Number.NaN;
    if (dayMissing || Number.isNaN(worth)) {
      if (isBlank(row)) return RowKind.blank;
      return dayMissing ? RowKind.noDay : RowKind.noAmount;
    }
    if (worth < 0 || (quantity && quantity.values[row] < 0)) return RowKind.return;
    if (notes && orderId && notes[orderId.codes[row]] === 1) return RowKind.return;
    return meaning === "returned" ? RowKind.takenBack : RowKind.sale;
  };

  const kinds = new Uint8Array(orders.rowCount);
  for (let row = 0; row < kinds.length; row++) kinds[row] = kindOf(row);
  return kinds;
}
