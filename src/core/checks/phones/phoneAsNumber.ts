import { CellKind, kindMask } from "../../table/cells";
import type { TextColumn } from "../../table/columns";
import { eachPage } from "../../table/eachFilled";
import type { Check } from "../check";
import { internationalPhone, PhoneCell, phoneTexts } from "./phoneColumn";
import { readPhone } from "./readPhone";

// Asked a million times: a local is nearer than another module's export.
const { number: numberKind } = CellKind;
const mask = kindMask;

/**
 * A phone that Excel made a number of: the plus and leading zeros are gone, and it may be shown as 7.91612E+10.
 *
 * The fix is the whole number with its calling code; where digits are lost for good, there is none.
 */
export const phoneAsNumber = {
  id: "phoneAsNumber",
  tables: ["customers", "orders"],
  severity: "warning",
  roles: ["phone"],
  settings: {},
  run(scope, fail) {
    const { cells: phoneCells, home } = scope.shared(phoneTexts);
    const { codes } = scope.columns.phone as TextColumn;
    for (const { cells, column, firstRow, lastRow, firstIndex } of scope.cellsOf("phone")) {
      eachPage(cells, column.column, firstRow, lastRow, ({ kinds, numbers }, from, to, top) => {
        for (let at = from; at <= to; at++) {
          const index = firstIndex + top + at - firstRow;
          if ((kinds[at] & mask) === numberKind) {
            const phone = Number.isInteger(numbers[at]) && readPhone(String(numbers[at]), home);
            fail({ index, role: "phone", ...(phone && { fix: internationalPhone(phone) }) });
          } else if (phoneCells[codes[index]] === PhoneCell.broken) fail({ index, role: "phone" });
        }
      });
    }
  },
} as const satisfies Check;
