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
  for (const { open, offset } of fields) {
    for (const [slot, codes] of open.slots.entries()) {
      for (let row = 0, at = offset + slot; row < rowCount; row++, at += width) numbers[at] = codes[row];
    }
  }
  return { rowCount, width, numbers, fields };
}
