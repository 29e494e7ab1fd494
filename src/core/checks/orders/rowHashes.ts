import { CellKind, kindMask } from "../../table/cells";
import { eachPage } from "../../table/eachFilled";
import type { Part } from "../scope";

// Asked a million times: a local is nearer than another module's export.
const { empty: emptyKind, number: numberKind } = CellKind;
const mask = kindMask;

/** A hash by row over the columns that count; 0 for a blank row. */
export interface RowHashes {
  readonly hashes: Int32Array;
  readonly columns: readonly number[];
}

/** Hashes whole rows column by column, as their pages lie in memory. */
export function rowHashes(part: Part): RowHashes {
  const { sheet, cells, firstRow, lastRow } = part;
  const columns = sheet.columns
    .filter(({ role, column }) => role !== undefined || !numbersRows(part, column))
    .map(({ column }) => column);
  const hashes = new Int32Array(Math.max(0, lastRow - firstRow + 1));
  for (const column of columns) {
    const salt = Math.imul(column + 1, 0x9e3779b1);
    eachPage(cells, column, firstRow, lastRow, ({ kinds, numbers }, from, to, top) => {
      const halves = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
      for (let at = from; at <= to; at++) {
        const kind = kinds[at] & mask;
        if (kind === emptyKind) continue;
        const row = top + at - firstRow;
        const mixed =
          Math.imul(hashes[row] ^ halves[at * 2] ^ salt, 0x85ebca6b) ^
          Math.imul(halves[at * 2 + 1] + kind, 0xc2b2ae35);
        hashes[row] = mixed ^ (mixed >>> 15) || 1;
      }
    });
  }
  return { hashes, columns };
}

/** Whether a column holds rising numbers in every row and nothing else. */
function numbersRows({ cells, firstRow, lastRow }: Part, column: number): boolean {
  let before = -Infinity;
  let rows = 0;
  let isRising = true;
  eachPage(cells, column, firstRow, lastRow, ({ kinds, numbers }, from, to) => {
    for (let at = from; at <= to && isRising; at++) {
      const kind = kinds[at] & mask;
      if (kind === emptyKind) continue;
      isRising = kind === numberKind && numbers[at] > before;
      before = numbers[at];
      rows++;
    }
  });
  return isRising && rows > 1;
}
