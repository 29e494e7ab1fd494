import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";
import type { Scope } from "../scope";
import { productColumn, usualRanges } from "./byProduct";

/**
 * The price of the row is far from what the product usually costs: `deviations` robust standard deviations of the
 * logarithms, at least `times` times.
 */
export const priceUnusual = {
  id: "priceUnusual",
  tables: ["orders"],
  severity: "warning",
  roles: ["price"],
  settings: { deviations: 6, times: 2, fewestRows: 5 },
  run(scope: Scope, fail, settings) {
    const products = productColumn(scope);
    if (!products) return;
    const { values } = scope.columns.price as NumberColumn;
    const ranges = usualRanges(products, values, settings, false);
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (!(value > 0)) continue;
      const range = ranges[products.codes[index]];
      if (range && (value > range.high || value < range.low)) {
        fail({ index, role: "price", params: { usual: toCent(range.usual) } });
      }
    }
  },
} as const satisfies Check<{ deviations: number; times: number; fewestRows: number }>;

const toCent = (amount: number) => Math.round(amount * 100) / 100;
