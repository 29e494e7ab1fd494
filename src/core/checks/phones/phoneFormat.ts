import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { internationalPhone, PhoneCell, phoneTexts } from "./phoneColumn";
import { phonesIn, readPhone } from "./readPhone";

/** Phones in one notation, +7 903 236 55 44, for those who want that. Cells with words beside the number stay. */
export const phoneFormat = {
  id: "phoneFormat",
  tables: ["customers", "orders"],
  severity: "info",
  roles: ["phone"],
  settings: {},
  onRequest: true,
  run(scope, fail) {
    const { cells, home } = scope.shared(phoneTexts);
    const { codes, dictionary } = scope.columns.phone as TextColumn;
    const fixes = new Map<number, string>();
    for (let code = 1; code < cells.length; code++) {
      if (cells[code] !== PhoneCell.valid && cells[code] !== PhoneCell.several) continue;
      const written = dictionary.at(code);
      if (/\p{L}|[#]/u.test(written)) continue;
      const phones = phonesIn(written).map((phone) => readPhone(phone, home));
      if (phones.includes(undefined)) continue;
      const fix = phones.map((phone) => internationalPhone(phone!)).join(", ");
      if (fix !== written) fixes.set(code, fix);
    }
    for (let index = 0; index < codes.length; index++) {
      const fix = fixes.get(codes[index]);
      if (fix !== undefined)
        fail({ index, role: "phone", params: { value: dictionary.at(codes[index]) }, fix });
    }
  },
} as const satisfies Check;
