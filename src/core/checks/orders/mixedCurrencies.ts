import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { eachCurrency, rowsByCurrency, usualCurrency } from "../currency";

/** Money of another currency than most of the column's: added up, the two make no sum. Tables of prices count too. */
export const mixedCurrencies = {
  id: "mixedCurrencies",
  tables: ["orders", "products"],
  severity: "error",
  roles: [],
  settings: {},
  run(scope, fail) {
    for (const role of ["amount", "price", "cost"] as const) {
      if (!scope.played.includes(role)) continue;
      const counts = rowsByCurrency(scope, role);
      const usual = usualCurrency(counts);
      if (counts.size < 2 || usual === undefined) continue;
      eachCurrency(scope, role, (index, currency) => {
        if (currency !== usual) fail({ index, role, params: { currency, usual } });
      });
    }
    if (!scope.played.includes("currency")) return;
    const { codes, dictionary } = scope.columns.currency as TextColumn;
    const rows = new Uint32Array(dictionary.size);
    for (let index = 0; index < codes.length; index++) rows[codes[index]]++;
    rows[0] = 0;
    const usual = rows.indexOf(Math.max(...rows));
    const same = (code: number) => dictionary.at(code).toLowerCase() === dictionary.at(usual).toLowerCase();
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index];
      if (code === 0 || code === usual || same(code)) continue;
      fail({
        index,
        role: "currency",
        params: { currency: dictionary.at(code), usual: dictionary.at(usual) },
      });
    }
  },
} as const satisfies Check;
