import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";

/** Without its cost a product earns nothing that could be counted. Only where some products have one. */
export const costMissing = {
  id: "costMissing",
  tables: ["products"],
  severity: "info",
  roles: ["cost"],
  settings: {},
  run({ columns, rowCount, isBlank }, fail) {
    const { values } = columns.cost as NumberColumn;
    if (values.every(Number.isNaN)) return;
    for (let index = 0; index < rowCount; index++) {
      if (!(values[index] > 0) && !isBlank(index)) fail({ index, role: "cost" });
    }
  },
} as const satisfies Check;
