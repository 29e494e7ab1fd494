/** The order rows that count, grouped by whom or what they are of. */
import type { OrdersTable } from "../table/tables";
import { counts, RowKind } from "./rowKinds";

const { sale, return: comesBack } = RowKind;

export interface CountedLines {
  /** Owner o has the lines `offsets[o]` to `offsets[o + 1] - 1`, in the order of the sheet. */
  readonly offsets: Uint32Array;
  /** By line: its order row. */
  readonly rows: Uint32Array;
  /** By line: what it adds to revenue; negative for a return, 0 for a sale that came back by its status. */
  readonly worths: Float64Array;
  /** By line: its RowKind, a sale, a return or a sale that came back. */
  readonly kinds: Uint8Array;
}

export interface LineOwners {
  readonly kinds: Uint8Array;
  /** By order row: customer, product or whatever the lines are grouped by; -1 leaves the row out. */
  readonly owner: Int32Array;
  readonly ownerCount: number;
  /** Days since 1970-01-01; later rows are left out. */
  readonly asOfDay: number;
}

/** Sales and returns up to the as-of day, by owner. */
export function countedLines(orders: OrdersTable, owners: LineOwners): CountedLines {
  const { kinds, owner, ownerCount, asOfDay } = owners;
  const days = orders.columns.orderDay?.days ?? new Float64Array(0);
  const amounts = orders.columns.amount?.values ?? new Float64Array(0);
  const offsets = new Uint32Array(ownerCount + 1);
  const counted = new Uint32Array(kinds.length);
  const isCounted = counts;
  let count = 0;
  for (let row = 0; row < kinds.length; row++) {
    if (!isCounted(kinds[row]) || owner[row] < 0 || !(days[row] < asOfDay + 1)) continue;
    counted[count++] = row;
    offsets[owner[row] + 1]++;
  }
  for (let own = 0; own < ownerCount; own++) offsets[own + 1] += offsets[own];

  const rows = new Uint32Array(count);
  const worths = new Float64Array(count);
  const lineKinds = new Uint8Array(count);
  const next = offsets.slice(0, ownerCount);
  for (let at = 0; at < count; at++) {
    const row = counted[at];
    const line = next[owner[row]]++;
    rows[line] = row;
    lineKinds[line] = kinds[row];
    worths[line] = worthOf(kinds[row], amounts[row]);
  }
  return { offsets, rows, worths, kinds: lineKinds };
}

function worthOf(kind: number, amount: number): number {
  if (kind === sale) return amount;
  return kind === comesBack ? -Math.abs(amount) : 0;
}
