import { isoDay } from "../../src/core/day";
import { serialToDay } from "../../src/core/table/serialDay";

/** Date, month and year of a serial number of the 1900 calendar. */
export function dateOf(serial: number): [date: number, month: number, year: number] {
  const [year, month, date] = isoDay(serialToDay(serial, 1900)).split("-").map(Number);
  return [date, month, year];
}
