import { CellKind } from "../../table/cells";
import { eachFilled } from "../../table/eachFilled";
import type { Check } from "../check";
import { doubtfulDate } from "../doubtfulDate";
import { typeOf } from "../textCells";

// Asked a million times: a local is nearer than another module's export.
const { text: textKind } = CellKind;

/** 03/04/2025 in a column whose other dates do not tell whether the month comes first. */
export const dateAmbiguous = {
  id: "dateAmbiguous",
  tables: ["customers", "orders"],
  severity: "warning",
  roles: [],
  settings: {},
  run(scope, fail) {
    for (const role of scope.played) {
      if (typeOf(scope, role) !== "day") continue;
      for (const part of scope.cellsOf(role)) {
        const { cells, column, firstRow, lastRow, firstIndex } = part;
        /** By text: 1 where it is plain, 2 where it is not. */
        const judged = new Uint8Array(cells.texts.size);
        eachFilled(cells, column.column, firstRow, lastRow, (row, kind, code) => {
          if (kind !== textKind) return;
          if (judged[code] === 0) judged[code] = doubtfulDate(part, cells.texts.at(code)) ? 2 : 1;
          if (judged[code] === 2)
            fail({ index: firstIndex + row - firstRow, role, params: { value: cells.texts.at(code) } });
        });
      }
    }
  },
} as const satisfies Check;
