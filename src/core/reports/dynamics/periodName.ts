import { dateOf, firstDayOf, type PeriodUnit, placeInYear } from "../../dynamics/periods";
import type { Say } from "../../texts";
import type { PeriodKey } from "./dynamicsTexts";

/** What people call a period: "March 2025", "Q1 2025". Numbers are names here, so they are not grouped by thousands. */
export function periodName(period: number, unit: PeriodUnit, say: Say<PeriodKey>): string {
  const { year: ofDay, month, date } = dateOf(firstDayOf(period, unit));
  const { year: ofPlace, place } = placeInYear(period, unit);
  const year = String(unit === "week" ? ofPlace : ofDay);
  switch (unit) {
    case "day":
      return say("dynamics.period.day", { year, month: twoDigits(month), date: twoDigits(date) });
    case "month":
      return say("dynamics.period.month", { year, month: say(`month.${month}` as PeriodKey) });
    case "week":
      return say("dynamics.period.week", { year, week: String(place + 1) });
    case "quarter":
      return say("dynamics.period.quarter", { year, quarter: String(place + 1) });
    case "year":
      return say("dynamics.period.year", { year });
  }
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** For the beginning of a sentence. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
