import { isoDay } from "../../day";
import type { DayColumn } from "../../table/columns";
import type { Check } from "../check";

/** Born on 29 February: three years of four no greeting would be sent. Right as it is, but somebody has to choose a day. */
export const birthDayLeap = {
  id: "birthDayLeap",
  tables: ["customers"],
  severity: "info",
  roles: ["birthDay"],
  settings: {},
  run({ columns }, fail) {
    const { days } = columns.birthDay as DayColumn;
    for (let index = 0; index < days.length; index++) {
      if (isLeapDay(Math.floor(days[index]))) fail({ index, role: "birthDay" });
    }
  },
} as const satisfies Check;

/** 1968-02-29, from which every 1,461st day is one between 1900 and 2100. */
const aLeapDay = -672;

/**
 * Whether a day is a 29 February.
 *
 * @param day days since 1970-01-01.
 *
 * @example
 * isLeapDay(19782); // true
 * isLeapDay(19783); // false
 */
export function isLeapDay(day: number): boolean {
  return (day - aLeapDay) % 1461 === 0 && isoDay(day).endsWith("-02-29");
}
