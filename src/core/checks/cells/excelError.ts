import { CellKind, type CellPage, cellAt, kindMask } from "../../table/cells";
import { eachPage } from "../../table/eachFilled";
import type { Check } from "../check";

// Asked a million times: a local is nearer than another module's export.
const { error: errorKind } = CellKind;
const mask = kindMask;

/** A cell that shows `#N/A` or another of Excel's errors holds nothing to work with. Any column of the table counts. */
export const excelError = {
  id: "excelError",
  tables: ["customers", "orders", "products"],
  severity: "error",
  roles: [],
  settings: {},
  run({ parts }, fail) {
    for (const { sheet, cells, firstRow, lastRow, firstIndex } of parts) {
      for (const { column } of sheet.columns) {
        eachPage(cells, column, firstRow, lastRow, (page, from, to, top) => {
          if (!hasError(page)) return;
          for (let at = from; at <= to; at++) {
            if ((page.kinds[at] & mask) !== errorKind) continue;
            const value = cellAt(cells, top + at, column) as { error: string };
            fail({ index: firstIndex + top + at - firstRow, column, params: { error: value.error } });
          }
        });
      }
    }
  },
} as const satisfies Check;

/** The kind of errors is the only one with this bit, so four cells are asked at once. */
const errorBit = 0x04040404;

function hasError({ kinds }: CellPage): boolean {
  if (kinds.byteOffset % 4 !== 0 || kinds.length % 4 !== 0) return true;
  const fours = new Int32Array(kinds.buffer, kinds.byteOffset, kinds.length / 4);
  for (let at = 0; at < fours.length; at++) if ((fours[at] & errorBit) !== 0) return true;
  return false;
}
