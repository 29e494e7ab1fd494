import { endsName } from "../../read/xmlScan";
import { CellTag } from "./cellTag";

/** Column of the cell that holds the offset, counted from its row's start where cells have no references. */
export function columnOfCellAt(
  bytes: Uint8Array,
  rowStart: number,
  offset: number,
  prefixSize: number,
): number {
  let cellAt = offset - 1;
  while (!isCell(bytes, cellAt, prefixSize)) cellAt--;
  tag.read(bytes, cellAt + 2 + prefixSize);
  if (tag.column >= 0) return tag.column;
  let column = -1;
  for (let at = rowStart + 1; at <= cellAt; at++) {
    if (!isCell(bytes, at, prefixSize)) continue;
    tag.read(bytes, at + 2 + prefixSize);
    column = tag.column < 0 ? column + 1 : tag.column;
  }
  return column;
}

const tag = new CellTag();

function isCell(bytes: Uint8Array, at: number, prefixSize: number): boolean {
  const after = bytes[at + 2 + prefixSize]!;
  return bytes[at] === lessThan && bytes[at + 1 + prefixSize] === 0x63 && endsName(after);
}

const lessThan = 0x3c;
