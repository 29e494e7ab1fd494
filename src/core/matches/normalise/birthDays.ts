import { isoDay } from "../../day";
import type { DayColumn } from "../../table/columns";

/** Days of birth as numbers such as 19801231, by row; 0 where missing. */
export function birthDaysOf({ days }: DayColumn): Int32Array {
  return Int32Array.from(days, (day) => (Number.isNaN(day) ? 0 : Number(isoDay(day).replaceAll("-", ""))));
}
