import { comparisons } from "../compare";
import type { Comparison, OpenComparison } from "../compare/comparison";
import type { NormalisedCustomers } from "../normalise/customers";

/** A field of this table, and where it begins in a customer's record. */
export interface Field {
  readonly comparison: Comparison;
  readonly open: OpenComparison;
  readonly offset: number;
}

/** All that is compared of the customers: one record each, `width` numbers long, all in one array. */
export interface Records {
  readonly rowCount: number;
  readonly width: number;
  readonly numbers: Int32Array;
  readonly fields: readonly Field[];
}

/** Packs what the fields read of a customer side by side: a pair touches two places in memory, whatever it compares. */
export function packRecords(customers: NormalisedCustomers): Records {
  const fields: Field[] = [];
  let width = 0;
  for (const comparison of comparisons) {
    const open = comparison.open(customers);
    if (!open) continue;
    fields.push({ comparison, open, offset: width });
    width += open.slots.length;
  }
  const { rowCount } = customers;
  const numbers = new Int32Array(rowCount * width);
  const slots = fields.flatMap(({ open }) => open.slots);
  // Some rows at a time: their records stay near while each column is put in.
  for (let from = 0; from < rowCount; from += rowsAtATime) {
    const to = Math.min(rowCount, from + rowsAtATime);
    for (const [slot, codes] of slots.entries()) put(codes, numbers, from, to, slot, width);
  }
  return { rowCount, width, numbers, fields };
}

const rowsAtATime = 256;

function put(
  codes: Int32Array,
  numbers: Int32Array,
  from: number,
  to: number,
  slot: number,
  width: number,
): void {
  for (let row = from, at = from * width + slot; row < to; row++, at += width) numbers[at] = codes[row];
}
