import { isoDay } from "../../day";
import type { DayColumn, TextColumn } from "../../table/columns";
import type { Check } from "../check";
import type { Scope } from "../scope";
import { customerById } from "./customerLinks";

/**
 * The order is older than the customer's registration, by more than `graceDays`.
 *
 * Silent where that is so of more than `mostShare` of the orders: then the column says when the list was made, not the
 * customers.
 */
export const orderBeforeCustomer = {
  id: "orderBeforeCustomer",
  tables: ["orders"],
  severity: "warning",
  roles: ["orderDay", "customerId"],
  settings: { graceDays: 0, mostShare: 0.2 },
  run(scope: Scope, fail, { graceDays, mostShare }) {
    const registered = scope.other("customers")?.columns.registeredDay as DayColumn | undefined;
    const customers = registered && scope.shared(customerById);
    if (!registered || !customers) return;
    const { days } = scope.columns.orderDay as DayColumn;
    const { codes } = scope.columns.customerId as TextColumn;
    const early: number[] = [];
    let known = 0;
    for (let index = 0; index < days.length; index++) {
      const customer = customers[codes[index]];
      if (customer < 0) continue;
      const since = registered.days[customer];
      if (Number.isNaN(since) || Number.isNaN(days[index])) continue;
      known++;
      if (Math.floor(days[index]) + graceDays < Math.floor(since)) early.push(index);
    }
    if (early.length > known * mostShare) return;
    for (const index of early) {
      const since = isoDay(registered.days[customers[codes[index]]]);
      fail({ index, role: "orderDay", params: { since } });
    }
  },
} as const satisfies Check<{ graceDays: number; mostShare: number }>;
