import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";

/** A return, or a minus too many. Returns are right as they are: they lower revenue. */
export const amountNegative = {
  id: "amountNegative",
  tables: ["orders"],
  severity: "info",
  roles: ["amount"],
  settings: {},
  run({ columns }, fail) {
    const { values } = columns.amount as NumberColumn;
    for (let index = 0; index < values.length; index++)
      if (values[index] < 0) fail({ index, role: "amount" });
  },
} as const satisfies Check;
