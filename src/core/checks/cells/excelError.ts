import { CellKind, cellAt, kindMask } from "../../table/cells";
import { eachPage } from "../../table/eachFilled";
import type { Check } from "../check";

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
        eachPage(cells, column, firstRow, lastRow, ({ kinds }, from, to, top) => {
          for (let at = from; at <= to; at++) {
            if ((kinds[at] & kindMask) !== CellKind.error) continue;
            const value = cellAt(cells, top + at, column) as { error: string };
            fail({ index: firstIndex + top + at - firstRow, column, params: { error: value.error } });
          }
        });
      }
    }
  },
} as const satisfies Check;
