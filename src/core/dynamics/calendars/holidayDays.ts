/** Which days lie before a holiday. */
import { dateOf } from "../periods";
import type { Holiday } from "./holiday";

/** One time that a holiday came. */
export interface Occasion {
  readonly year: number;
  /** First and last day of buying for it, days since 1970-01-01. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The times a holiday came within these days; those that lie only partly in them are left out. */
export function occasionsOf(holiday: Holiday, firstDay: number, lastDay: number): readonly Occasion[] {
  const occasions: Occasion[] = [];
  for (let { year } = dateOf(firstDay); year <= dateOf(lastDay).year; year++) {
    const day = holiday.day(year);
    const first = day - holiday.days + 1;
    if (first >= firstDay && day <= lastDay) occasions.push({ year, firstDay: first, lastDay: day });
  }
  return occasions;
}
