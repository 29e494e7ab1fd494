/** Order lines joined to orders. */
import type { TextColumn } from "../table/columns";
import type { OrdersTable } from "../table/tables";
import { RowKind } from "./rowKinds";

/** Customer c has the orders `offsets[c]` to `offsets[c + 1] - 1`, the oldest first. */
export interface CustomerHistory {
  readonly offsets: Uint32Array;
  /** Days since 1970-01-01: of an order written on several days, the first. */
  readonly orderDays: Int32Array;
  /** Sales of the order. */
  readonly orderRevenue: Float64Array;
  /** By customer: sales less returns, to a millionth, so that the order of adding up cannot show. */
  readonly revenue: Float64Array;
}

/** Rows of the orders table that count. */
interface Lines {
  /** By customer, then by day. */
  readonly rows: Uint32Array;
  /** By customer: where its `rows` end. */
  readonly ends: Uint32Array;
  /** By row of the table, like `kinds`. */
  readonly days: Int32Array;
  readonly kinds: Uint8Array;
}

/** Joins the lines of one order number of one customer; a line without number is an order. */
export function joinLines({ columns }: OrdersTable, { rows, ends, days, kinds }: Lines): CustomerHistory {
  const worths = columns.amount?.values ?? new Float64Array(days.length);
  const numbers = columns.orderId && numbersRepeat(columns.orderId) ? columns.orderId : undefined;
  /** Last order with this number; it is of the customer at hand when it is not before their first order. */
  const orderOfNumber = new Int32Array(numbers?.dictionary.size ?? 0).fill(-1);
  const offsets = new Uint32Array(ends.length + 1);
  const orderDays = new Int32Array(rows.length);
  const orderRevenue = new Float64Array(rows.length);
  const revenue = new Float64Array(ends.length);
  let count = 0;
  let next = 0;

  for (let owner = 0; owner < ends.length; owner++) {
    offsets[owner] = count;
    for (; next < ends[owner]; next++) {
      const row = rows[next];
      const worth = worths[row];
      if (kinds[row] === RowKind.return) revenue[owner] -= Math.abs(worth);
      if (kinds[row] !== RowKind.sale) continue;
      revenue[owner] += worth;

      const number = numbers ? numbers.codes[row] : 0;
      const known = number > 0 ? orderOfNumber[number] : -1;
      const order = known >= offsets[owner] ? known : count++;
      if (order !== known) {
        orderDays[order] = days[row];
        if (number > 0) orderOfNumber[number] = order;
      }
      orderRevenue[order] += worth;
    }
    revenue[owner] = toMillionth(revenue[owner]);
  }
  offsets[ends.length] = count;
  return {
    offsets,
    orderDays: orderDays.subarray(0, count),
    orderRevenue: orderRevenue.subarray(0, count),
    revenue,
  };
}

/** Whether any order number stands on several rows; where none does, every row is an order. */
function numbersRepeat({ codes, dictionary }: TextColumn): boolean {
  const seen = new Uint8Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0) continue;
    if (seen[codes[row]] === 1) return true;
    seen[codes[row]] = 1;
  }
  return false;
}

/** Amounts of 10⁹ and more stay as they are: a double has no millionths to spare there. Never minus zero. */
function toMillionth(amount: number): number {
  return Math.abs(amount) < 1e9 ? Math.round(amount * 1e6) / 1e6 + 0 : amount;
}
