import { CellKind, cellAt, kindMask } from "../../table/cells";
import type { DayColumn } from "../../table/columns";
import { isDateFormat } from "../../table/dateFormat";
import { eachFilled, eachPage } from "../../table/eachFilled";
import { isLocal } from "../../table/headings/language";
import { dayToSerial } from "../../table/serialDay";
import type { Check } from "../check";
import { doubtfulDate } from "../doubtfulDate";
import type { RolePart } from "../scope";
import { partsWithNumbers } from "../sheetNumbers";
import { typeOf } from "../textCells";

// Asked a million times: a local is nearer than another module's export.
const { number: numberKind, text: textKind } = CellKind;
const mask = kindMask;

/** A date typed as text cannot be sorted, counted with or filtered by month. */
export const dateAsText = {
  id: "dateAsText",
  tables: ["customers", "orders"],
  severity: "warning",
  roles: [],
  settings: {},
  run(scope, fail) {
    const withNumbers = scope.shared(partsWithNumbers);
    for (const role of scope.played) {
      if (typeOf(scope, role) !== "day") continue;
      const { days } = scope.columns[role] as DayColumn;
      for (const part of scope.cellsOf(role)) {
        if (!withNumbers.has(part.firstIndex)) continue;
        const { cells, column, firstRow, lastRow, firstIndex } = part;
        let format: string | undefined;
        eachPage(cells, column.column, firstRow, lastRow, ({ kinds }, from, to, top) => {
          for (let at = from; at <= to; at++) {
            if ((kinds[at] & mask) !== textKind) continue;
            const index = firstIndex + top + at - firstRow;
            if (Number.isNaN(days[index])) continue;
            const text = String(cellAt(cells, top + at, column.column));
            if (doubtfulDate(part, text)) {
              fail({ index, role });
              continue;
            }
            format ??= usualFormat(part);
            fail({ index, role, fix: dayToSerial(days[index], cells.calendar), fixFormat: format });
          }
        });
      }
    }
  },
} as const satisfies Check;

/** The number format that most dates of the column have. */
function usualFormat({ cells, column, firstRow, lastRow }: RolePart): string {
  const counts = new Uint32Array(cells.formats.length);
  eachFilled(cells, column.column, firstRow, lastRow, (_, kind, __, style) => {
    if (kind === numberKind) counts[style]++;
  });
  const dates = [...cells.formats.keys()].filter(
    (style) => counts[style] > 0 && isDateFormat(cells.formats[style]),
  );
  const usual = dates.reduce((best, style) => (counts[style] > (counts[best] ?? 0) ? style : best), -1);
  return cells.formats[usual] ?? (isLocal(column.heading) ? "dd.mm.yyyy" : "yyyy-mm-dd");
}
