import type { CellValue } from "../table/cells";
import type { ValueKind } from "./looks";

/** Bounds in characters. A longer text runs over into the empty cells at its right. */
const narrowest = 9;
const widest = 46;
/** For the last column, which has only empty cells beside it. */
const widestLast = 110;

const padding = 2;

/** Characters a value takes as its column shows it. */
export function widthOf(value: CellValue, kind: ValueKind): number {
  if (value === null) return 0;
  if (typeof value === "string") return value.length + padding;
  if (typeof value !== "number") return narrowest;
  return shown(value, kind) + padding;
}

/** A sheet's column widths out of the widest value of each column; null where a column holds no value. */
export function widths(longest: readonly number[], columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const wanted = longest[column];
    if (!wanted) return null;
    return Math.min(Math.max(wanted, narrowest), column === columns - 1 ? widestLast : widest);
  });
}

/** Characters behind the whole number, with the separator. */
const decimals: Readonly<Partial<Record<ValueKind, number>>> = { decimal: 2, parameter: 5, money: 3 };

function shown(value: number, kind: ValueKind): number {
  if (kind === "day") return 10;
  if (kind === "share") return 6;
  const digits = Math.trunc(Math.abs(value)).toString().length;
  const separators = kind === "integer" ? 0 : Math.floor((digits - 1) / 3);
  return digits + separators + (value < 0 ? 1 : 0) + (decimals[kind] ?? 0);
}
