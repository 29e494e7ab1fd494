import { cellAt } from "../../table/cells";
import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import type { Part, Scope } from "../scope";
import { rowHashes } from "./rowHashes";

/**
 * Two rows alike in every cell: one was mostly pasted twice. The first is left alone.
 *
 * Columns that only number the rows do not count.
 */
export const duplicateRow = {
  id: "duplicateRow",
  tables: ["orders"],
  severity: "warning",
  roles: [],
  settings: {},
  run(scope, fail) {
    const role = (["orderId", "orderDay", "amount", "customerId"] as const).find((candidate) =>
      scope.played.includes(candidate),
    );
    if (!role || numbersDiffer(scope)) return;
    for (const part of scope.parts) {
      eachRepeated(part, (offset, first) => {
        const params = { first: String(part.firstRow + first + 1) };
        fail({ index: part.firstIndex + offset, role, params });
      });
    }
  },
} as const satisfies Check;

/** Where no order number stands twice, no row does. */
function numbersDiffer({ columns, played }: Scope): boolean {
  if (!played.includes("orderId")) return false;
  const { codes, dictionary } = columns.orderId as TextColumn;
  const seen = new Uint8Array(dictionary.size);
  for (let index = 0; index < codes.length; index++) {
    if (seen[codes[index]] === 1) return false;
    seen[codes[index]] = 1;
  }
  return true;
}

/** Calls `visit` for every row that an earlier one equals, both counted from the part's first. */
function eachRepeated(part: Part, visit: (offset: number, first: number) => void): void {
  const { hashes, columns } = rowHashes(part);
  let size = 1024;
  while (size < hashes.length * 2) size *= 2;
  /** Row + 1 by hash; 0 is free. */
  const places = new Int32Array(size);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row];
    if (hash === 0) continue;
    let at = hash & (size - 1);
    while (
      places[at] > 0 &&
      !(hashes[places[at] - 1] === hash && areAlike(part, columns, places[at] - 1, row))
    ) {
      at = (at + 1) & (size - 1);
    }
    if (places[at] > 0) visit(row, places[at] - 1);
    else places[at] = row + 1;
  }
}

function areAlike(
  { cells, firstRow }: Part,
  columns: readonly number[],
  one: number,
  other: number,
): boolean {
  return columns.every((column) => {
    const value = cellAt(cells, firstRow + one, column);
    const second = cellAt(cells, firstRow + other, column);
    if (typeof value !== "object" || typeof second !== "object") return value === second;
    return value?.error === second?.error;
  });
}
