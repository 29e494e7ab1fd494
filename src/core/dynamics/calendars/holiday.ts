/** A day that people buy for. */

import { dayOf } from "../../day";
import { weekdayOf } from "../periods";

export interface Holiday {
  /** Names the text `holiday.<id>`: "before …". */
  readonly id: string;
  /** Days since 1970-01-01. */
  day(year: number): number;
  /** How many days before it people buy for it; the day itself is among them. */
  readonly days: number;
}

/** A holiday that stays on its date. */
export const onDate = (month: number, date: number) => (year: number) => dayOf(year, month, date);

/** The nth weekday of a month, Monday being 0. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
