/** What each order row is, before it is asked whose it is and when. */
import { blankRowTest } from "../table/blankRow";
import type { TextPool } from "../table/cells";
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

const lastThatCounts = RowKind.takenBack;

/** Rows of these kinds count. */
export function counts(kind: number): boolean {
  return kind <= lastThatCounts;
}

/**
 * Which rows of the orders count, and as what?
 *
 * Cancelled rows never count. A return has a negative quantity or amount or a credit note's number.
 *
 * @returns a RowKind by row.
 */
export function rowKinds(orders: OrdersTable): Uint8Array {
  const { rowCount, columns } = orders;
  const worth = columns.amount?.values;
  const days = columns.orderDay?.days;
  const quantity = columns.quantity?.values;
  const means = whatTextsMean(orders);
  const isBlank = blankRowTest(columns);

  const kinds = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const told = means ? means(row) : RowKind.sale;
    const isWorth = worth !== undefined && !Number.isNaN(worth[row]);
    const isDated = days !== undefined && !Number.isNaN(days[row]);
    if (told === RowKind.cancelled) kinds[row] = told;
    else if (!isWorth && !isDated && isBlank(row)) kinds[row] = RowKind.blank;
    else if (!isDated) kinds[row] = RowKind.noDay;
    else if (!isWorth) kinds[row] = RowKind.noAmount;
    else if (worth[row] < 0 || (quantity && quantity[row] < 0)) kinds[row] = RowKind.return;
    else kinds[row] = told;
  }
  return kinds;
}

/** What status and order number make of a row; nothing where they say of all rows that they are sales. */
function whatTextsMean({ columns }: OrdersTable): ((row: number) => number) | undefined {
  const { status, orderId } = columns;
  const byStatus = status && kindsOfTexts(status.dictionary);
  const notes = orderId && creditNotes(orderId.dictionary);
  const hasNotes = notes?.includes(1) ?? false;
  if (!hasNotes && !byStatus?.some((kind) => kind !== RowKind.sale)) return undefined;
  return (row) => {
    const kind = byStatus && status ? byStatus[status.codes[row]] : RowKind.sale;
    const isNote = hasNotes && notes && orderId && notes[orderId.codes[row]] === 1;
    return isNote && kind !== RowKind.cancelled ? RowKind.return : kind;
  };
}

/** By code. */
function kindsOfTexts(texts: TextPool): Uint8Array {
  return Uint8Array.from({ length: texts.size }, (_, code) => kindOf[statusMeaning(texts.at(code))]);
}

const kindOf = {
  sale: RowKind.sale,
  returned: RowKind.takenBack,
  cancelled: RowKind.cancelled,
} as const;
