import fc from "fast-check";
import { isoDay, parseIsoDay } from "../../../src/core/day";
import { dayToSerial, serialToDay } from "../../../src/core/table/serialDay";

// As Excel shows these serials; the last ones of each calendar are in its documentation.
it.each([
  [1, 1900, "1900-01-01"],
  [59, 1900, "1900-02-28"],
  [61, 1900, "1900-03-01"],
  [36526, 1900, "2000-01-01"],
  [46022.99999, 1900, "2025-12-31"],
  [2958465, 1900, "9999-12-31"],
  [0, 1904, "1904-01-01"],
  [44560, 1904, "2025-12-31"],
  [2957003, 1904, "9999-12-31"],
] as const)("serial %p of %p is %s", (serial, calendar, day) => {
  expect(isoDay(serialToDay(serial, calendar))).toBe(day);
  expect(dayToSerial(parseIsoDay(day), calendar)).toBe(Math.floor(serial));
});

it.each([
  [60, 1900], // 29 February 1900, which never was
  [60.5, 1900],
  [0, 1900],
  [0.5, 1900], // a time of day alone
  [-1, 1900],
  [2958466, 1900],
  [-1, 1904],
  [2957004, 1904],
  [Number.NaN, 1900],
] as const)("serial %p of %p is no day", (serial, calendar) => {
  expect(serialToDay(serial, calendar)).toBeNaN();
});

it("has no serial for a day before the calendar or after year 9999", () => {
  expect(dayToSerial(parseIsoDay("1899-12-31"), 1900)).toBeNaN();
  expect(dayToSerial(parseIsoDay("1903-12-31"), 1904)).toBeNaN();
  expect(dayToSerial(parseIsoDay("9999-12-31") + 1, 1900)).toBeNaN();
});

it("comes back from every serial", () => {
  const serials = fc.integer({ min: 1, max: 2958465 }).filter((serial) => serial !== 60);
  fc.assert(
    fc.property(serials, (serial) => expect(dayToSerial(serialToDay(serial, 1900), 1900)).toBe(serial)),
  );
});
