import { dayOf, isoDay } from "../../core/day";
import type { Calendar } from "../../core/table/cells";
import { dayToSerial } from "../../core/table/serialDay";

/** The serial number of an ISO 8601 date, date-time or time, as cells of type `d` have it; NaN when it is none. */
export function isoSerial(text: string, calendar: Calendar): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return Number.NaN;
  const [hours, minutes, seconds] = [match[4], match[5], match[6]].map((digits) => Number(digits ?? 0));
  const time = (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
  if (match[1] === undefined) return time;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (isoDay(day) !== `${match[1]}-${match[2]}-${match[3]}`) return Number.NaN;
  return dayToSerial(day, calendar) + time;
}
