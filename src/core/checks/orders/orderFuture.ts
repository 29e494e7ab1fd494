import type { DayColumn } from "../../table/columns";
import type { Check } from "../check";

/** An order later than today; mostly day and month were swapped or the year mistyped. */
export const orderFuture = {
  id: "orderFuture",
  tables: ["orders"],
  severity: "error",
  roles: ["orderDay"],
  settings: {},
  run({ columns, todayDay }, fail) {
    const { days } = columns.orderDay as DayColumn;
    for (let index = 0; index < days.length; index++) {
      if (Math.floor(days[index]) > todayDay) fail({ index, role: "orderDay" });
    }
  },
} as const satisfies Check;
