import { CellKind, cellAt, kindMask } from "../table/cells";
import { eachPage } from "../table/eachFilled";
import type { Role } from "../table/roles";
import type { RolePart, Scope } from "./scope";

// Asked a million times: a local is nearer than another module's export.
const { empty: emptyKind, error: errorKind } = CellKind;
const mask = kindMask;

/**
 * Calls `visit` for cells of a role that hold something, but none of the values they were read for.
 *
 * Texts of spaces and a lone dash hold nothing; Excel's errors are another check's matter.
 *
 * @param values by table row, NaN where nothing was read.
 */
export function eachUnread(
  scope: Scope,
  role: Role,
  values: Float64Array,
  visit: (index: number, value: string, part: RolePart) => void,
): void {
  for (const part of scope.cellsOf(role)) {
    const { cells, column, firstRow, lastRow, firstIndex } = part;
    eachPage(cells, column.column, firstRow, lastRow, ({ kinds }, from, to, top) => {
      const shift = firstIndex + top - firstRow;
      for (let at = from; at <= to; at++) {
        if (!Number.isNaN(values[at + shift])) continue;
        const kind = kinds[at] & mask;
        if (kind === emptyKind || kind === errorKind) continue;
        const value = String(cellAt(cells, top + at, column.column)).trim();
        if (!/^[-–—]?$/.test(value)) visit(at + shift, value, part);
      }
    });
  }
}
