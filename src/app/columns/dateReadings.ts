import { dayOf, isoDay, parseIsoDay } from "../../core/day";
import type { DateOrder } from "../../core/table/recognition";

/**
 * The days a doubtful date such as `01/02/2025` can mean (days since 1970-01-01), so that the question can name
 * them. Undefined where the text is no such date.
 *
 * Years of two digits are Excel's: 00–29 lie in this century, 30–99 in the last.
 *
 * @example dateReadings("01/02/2025"); // { dmy: 20120, mdy: 20090 }
 */
export function dateReadings(text: string): Readonly<Record<DateOrder, number>> | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [first, second, written] = match.slice(1).map(Number) as [number, number, number];
  const year = match[3]!.length === 4 ? written : written + (written < 30 ? 2000 : 1900);
  const readings = { dmy: dayOf(year, second, first), mdy: dayOf(year, first, second) };
  return isWhole(readings.dmy, second) && isWhole(readings.mdy, first) ? readings : undefined;
}

/** A day that did not run over into another month, e.g. 31 February. */
const isWhole = (day: number, month: number) =>
  Number(isoDay(day).slice(5, 7)) === month && parseIsoDay(isoDay(day)) === day;
