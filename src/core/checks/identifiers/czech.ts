/** Numbers that Czech offices give; Slovakia's older ones are the same. */
import { dayOf, isoDay } from "../../day";
import { weighted } from "./checkDigits";

/**
 * Whether eight digits are an IČO.
 *
 * @example
 * isIco("27082440"); // true
 * isIco("27082441"); // false
 */
export function isIco(text: string): boolean {
  if (!/^\d{8}$/.test(text) || text === "00000000") return false;
  const check = (11 - (weighted(text, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10;
  return check === Number(text[7]);
}

/**
 * Whether a text is a rodné číslo, with or without the slash: a birthday in six digits (women's months are 50 more, in
 * crowded days 20 more), a serial number, and from 1954 on divisible by eleven.
 *
 * Source: zákon č. 133/2000 Sb., § 13.
 *
 * @example
 * isBirthNumber("710319/2745"); // true
 * isBirthNumber("710319/2746"); // false
 */
export function isBirthNumber(text: string): boolean {
  if (!/^\d{6}\/?\d{3,4}$/.test(text)) return false;
  const digits = text.replace("/", "");
  const twoDigits = Number(digits.slice(0, 2));
  const isOld = digits.length === 9;
  if (isOld && twoDigits > 53) return false;
  const year = isOld ? 1900 + twoDigits : twoDigits < 54 ? 2000 + twoDigits : 1900 + twoDigits;
  const written = Number(digits.slice(2, 4)) % 50;
  const month = written > 20 ? written - 20 : written;
  const date = Number(digits.slice(4, 6));
  if (!isDate(year, month, date)) return false;
  if (isOld) return true;
  const rest = Number(digits.slice(0, 9)) % 11;
  // A remainder of ten gave the check digit 0 until 1985.
  return (rest % 10 === Number(digits[9]) && rest < 10) || (rest === 10 && digits[9] === "0" && year < 1986);
}

function isDate(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false;
  const [, madeMonth, madeDate] = isoDay(dayOf(year, month, date))
    .split("-")
    .map(Number);
  return madeMonth === month && madeDate === date;
}
