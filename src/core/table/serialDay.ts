/** Excel's serial numbers and the days they stand for. */
import { dayOf } from "../day";
import type { Calendar } from "./cells";

const day0of1900 = dayOf(1899, 12, 30);
const day0of1904 = dayOf(1904, 1, 1);
const lastDay = dayOf(9999, 12, 31);
/** The 1900 calendar has a 29 February 1900 that never was, kept from Lotus 1-2-3. */
const phantomSerial = 60;

/**
 * The day of a serial number; its time of day is dropped. NaN where the calendar has no such day.
 *
 * @returns days since 1970-01-01.
 *
 * @example
 * serialToDay(46022.75, 1900); // 20453
 * serialToDay(60, 1900); // NaN
 */
export function serialToDay(serial: number, calendar: Calendar): number {
  const whole = Math.floor(serial);
  const day = calendar === 1904 ? fromSerial1904(whole) : fromSerial1900(whole);
  return day <= lastDay ? day : Number.NaN;
}

/**
 * The serial number of a day; NaN before the calendar begins or after year 9999.
 *
 * @param day days since 1970-01-01.
 *
 * @example dayToSerial(20453, 1900); // 46022
 */
export function dayToSerial(day: number, calendar: Calendar): number {
  if (day > lastDay) return Number.NaN;
  if (calendar === 1904) return day >= day0of1904 ? day - day0of1904 : Number.NaN;
  const serial = day - day0of1900;
  // Before the phantom day every serial is one smaller.
  if (serial > phantomSerial) return serial;
  return serial > 1 ? serial - 1 : Number.NaN;
}

function fromSerial1900(serial: number): number {
  if (serial > phantomSerial) return day0of1900 + serial;
  return serial >= 1 && serial < phantomSerial ? day0of1900 + serial + 1 : Number.NaN;
}

function fromSerial1904(serial: number): number {
  return serial >= 0 ? day0of1904 + serial : Number.NaN;
}
