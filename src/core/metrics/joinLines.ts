/** Order lines joined to orders. */
import type { TextColumn } from "../table/columns";
import type { CustomerLines } from "./customerLines";

/** The orders of one customer side by side, the oldest first: customer c has `offsets[c]` to `offsets[c + 1] - 1`. */
export interface CustomerOrders {
  readonly offsets: Uint32Array;
  /** Days since 1970-01-01: of an order written on several days, the first. */
  readonly orderDays: Int32Array;
  /** Sales of the order. */
  readonly orderRevenue: Float64Array;
}

/**
 * Joins the lines of one order number of one customer; a line without number is an order.
 *
 * Takes the lines over: the orders are written in their place.
 *
 * @param numberCount order numbers that there are.
 */
export function joinLines(lines: CustomerLines, numberCount: number): CustomerOrders {
  const { offsets: lineOffsets, days, worths, numbers } = lines;
  if (!numbers) return { offsets: lineOffsets, orderDays: days, orderRevenue: worths };

  /** Last order with this number; it is of the customer at hand when it is not before their first order. */
  const orderOfNumber = new Int32Array(numberCount).fill(-1);
  const offsets = new Uint32Array(lineOffsets.length);
  let count = 0;
  for (let owner = 0; owner + 1 < offsets.length; owner++) {
    offsets[owner] = count;
    for (let line = lineOffsets[owner]; line < lineOffsets[owner + 1]; line++) {
      const number = numbers[line];
      const known = number > 0 ? orderOfNumber[number] : -1;
      if (known >= offsets[owner]) {
        worths[known] += worths[line];
        continue;
      }
      if (number > 0) orderOfNumber[number] = count;
      days[count] = days[line];
      worths[count++] = worths[line];
    }
  }
  offsets[offsets.length - 1] = count;
  return { offsets, orderDays: days.subarray(0, count), orderRevenue: worths.subarray(0, count) };
}

/** Whether any order number stands on several rows; where none does, every row is an order. */
export function numbersRepeat({ codes, dictionary }: TextColumn): boolean {
  const seen = new Uint8Array(dictionary.size);
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0) continue;
    if (seen[codes[row]] === 1) return true;
    seen[codes[row]] = 1;
  }
  return false;
}
