import type { NumberColumn } from "../../table/columns";
import type { Check } from "../check";

/** Sold for nothing: a gift, or an amount nobody filled in. Rows of quantity zero and discounts of all are fine. */
export const amountZero = {
  id: "amountZero",
  tables: ["orders"],
  severity: "warning",
  roles: ["amount"],
  settings: {},
  run({ columns, played }, fail) {
    const { values } = columns.amount as NumberColumn;
    const of = (role: "quantity" | "discount") =>
      played.includes(role) ? (columns[role] as NumberColumn).values : undefined;
    const quantity = of("quantity");
    const discount = of("discount");
    for (let index = 0; index < values.length; index++) {
      if (values[index] !== 0 || quantity?.[index] === 0) continue;
      if (discount?.[index] !== 1 && discount?.[index] !== 100) fail({ index, role: "amount" });
    }
  },
} as const satisfies Check;
