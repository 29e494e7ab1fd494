/** Which rows of the orders were bought together. */
import type { MetricFacts } from "../metrics/facts";

export interface Baskets {
  readonly count: number;
  /** By order row; -1 for a row that is in no basket. */
  readonly ofRow: Int32Array;
}

/**
 * A basket is an order number of a customer. Where there is no number, it is what a customer bought on one day; a row
 * that has neither number nor customer is a basket of its own.
 */
export function baskets({ orders, customer }: Pick<MetricFacts, "orders" | "customer">): Baskets {
  const { orderId, orderDay } = orders.columns;
  const codes = orderId?.codes;
  const days = orderDay?.days;
  const byNumber = new Int32Array(orderId?.dictionary.size ?? 0).fill(-1);
  const ownerOf = new Int32Array(byNumber.length);
  const others = new Map<number, number>();
  const ofRow = new Int32Array(orders.rowCount);
  let count = 0;
  for (let row = 0; row < ofRow.length; row++) {
    const code = codes ? codes[row] : 0;
    const owner = customer[row];
    if (code > 0 && byNumber[code] < 0) {
      byNumber[code] = count;
      ownerOf[code] = owner;
      ofRow[row] = count++;
    } else if (code > 0 && ownerOf[code] === owner) ofRow[row] = byNumber[code];
    else if (owner < 0) ofRow[row] = count++;
    else ofRow[row] = other(code > 0 ? -code : Math.floor(days?.[row] ?? 0) + farDay, owner);
  }
  return { count, ofRow };

  /** Numbers borne by several customers, and customers' days. */
  function other(key: number, owner: number): number {
    const both = key * customers + owner;
    const known = others.get(both);
    if (known !== undefined) return known;
    others.set(both, count);
    return count++;
  }
}

/** Lifts every day above 0, where no order number's key is. */
const farDay = 4_000_000;
/** More customers than a sheet has rows. */
const customers = 2 ** 22;
