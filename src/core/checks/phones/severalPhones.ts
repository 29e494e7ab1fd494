import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { PhoneCell, phoneTexts } from "./phoneColumn";

/** Two numbers in a cell: neither a dialler nor a search by phone finds the second. */
export const severalPhones = {
  id: "severalPhones",
  tables: ["customers", "orders"],
  severity: "info",
  roles: ["phone"],
  settings: {},
  run(scope, fail) {
    const { cells } = scope.shared(phoneTexts);
    const { codes } = scope.columns.phone as TextColumn;
    for (let index = 0; index < codes.length; index++) {
      const cell = cells[codes[index]];
      if (cell === PhoneCell.several || cell === PhoneCell.severalWithInvalid) fail({ index, role: "phone" });
    }
  },
} as const satisfies Check;
