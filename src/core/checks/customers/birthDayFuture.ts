import type { DayColumn } from "../../table/columns";
import type { Check } from "../check";

/** Nobody was born tomorrow; mostly the century is missing or a date of something else was typed. */
export const birthDayFuture = {
  id: "birthDayFuture",
  tables: ["customers"],
  severity: "error",
  roles: ["birthDay"],
  settings: {},
  run({ columns, todayDay }, fail) {
    const { days } = columns.birthDay as DayColumn;
    for (let index = 0; index < days.length; index++) {
      if (Math.floor(days[index]) > todayDay) fail({ index, role: "birthDay" });
    }
  },
} as const satisfies Check;
