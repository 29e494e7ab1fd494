import { dayOf, isoDay } from "../../core/day";
import type { Calendar } from "../../core/table/cells";

/**
 * The serial number of an ISO 8601 date, date-time or time, as cells of type `d` have it; NaN when it is none.
 *
 * The 1900 calendar counts a 29 February 1900 that never was, so serials before 1 March 1900 are one lower.
 */
export function isoSerial(text: string, calendar: Calendar): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return Number.NaN;
  const [hours, minutes, seconds] = [match[4], match[5], match[6]].map((digits) => Number(digits ?? 0));
  const time = (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
  if (match[1] === undefined) return time;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (isoDay(day) !== `${match[1]}-${match[2]}-${match[3]}`) return Number.NaN;
  return serialOf(day, calendar) + time;
}

function serialOf(day: number, calendar: Calendar): number {
  if (calendar === 1904) return day - dayOf(1904, 1, 1);
  const serial = day - dayOf(1899, 12, 30);
  return serial < 61 ? serial - 1 : serial;
}
