/** The day of Easter, in either church. */
import { dayOf } from "../../day";

/**
 * Easter Sunday of the western churches, from 1583 on.
 *
 * Source: the anonymous Gregorian algorithm (Nature 13, 1876), as J. Meeus, "Astronomical Algorithms", ch. 8.
 *
 * @returns days since 1970-01-01.
 *
 * @example westernEaster(2025); // 20198
 */
export function westernEaster(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leapless = century - Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + leapless - moonShift + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  return dayOf(year, 3, 22) + epact + sunday - 7 * correction;
}

/**
 * Easter Sunday of the orthodox churches.
 *
 * Source: J. Meeus, "Astronomical Algorithms", ch. 8, for the Julian calendar; moved to the Gregorian one.
 *
 * @returns days since 1970-01-01.
 *
 * @example orthodoxEaster(2025); // 20198
 */
export function orthodoxEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  return julianMarch22(year) + moon + sunday;
}

/** The Julian calendar has the leap days of 1700, 1800, 1900, 2100, … which the Gregorian one leaves out. */
function julianMarch22(year: number): number {
  const century = Math.floor(year / 100);
  return dayOf(year, 3, 22) + century - Math.floor(century / 4) - 2;
}
