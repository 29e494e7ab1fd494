import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { PhoneCell, phoneTexts } from "./phoneColumn";

/** Nobody can be called by it: too short, too long, or of a form that the country's numbers do not have. */
export const phoneInvalid = {
  id: "phoneInvalid",
  tables: ["customers", "orders"],
  severity: "error",
  roles: ["phone"],
  settings: {},
  run(scope, fail) {
    const { cells } = scope.shared(phoneTexts);
    const { codes, dictionary } = scope.columns.phone as TextColumn;
    for (let index = 0; index < codes.length; index++) {
      const cell = cells[codes[index]];
      if (cell !== PhoneCell.invalid && cell !== PhoneCell.severalWithInvalid) continue;
      fail({ index, role: "phone", params: { value: dictionary.at(codes[index]) } });
    }
  },
} as const satisfies Check;
