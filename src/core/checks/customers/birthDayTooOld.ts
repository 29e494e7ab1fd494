import { dayOf, isoDay } from "../../day";
import type { DayColumn } from "../../table/columns";
import type { Check } from "../check";
import type { Scope } from "../scope";

/** Born more than `oldestYears` ago: 01.01.1900 stands for "not known" in many programs. */
export const birthDayTooOld = {
  id: "birthDayTooOld",
  tables: ["customers"],
  severity: "warning",
  roles: ["birthDay"],
  settings: { oldestYears: 110 },
  run({ columns, todayDay }: Scope, fail, { oldestYears }) {
    const [year, month, date] = isoDay(todayDay).split("-").map(Number) as [number, number, number];
    const earliest = dayOf(year - oldestYears, month, date);
    const { days } = columns.birthDay as DayColumn;
    for (let index = 0; index < days.length; index++) {
      if (days[index] < earliest) fail({ index, role: "birthDay", params: { years: oldestYears } });
    }
  },
} as const satisfies Check<{ oldestYears: number }>;
