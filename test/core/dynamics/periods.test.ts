import fc from "fast-check";
import { parseIsoDay } from "../../../src/core/day";
import {
  firstDayOf,
  periodAt,
  periodUnits,
  placeInYear,
  weekdayOf,
  yearBefore,
} from "../../../src/core/dynamics/periods";

const day = parseIsoDay;

describe("periods", () => {
  // ISO 8601: the examples of its Wikipedia article "ISO week date".
  it.each([
    ["1977-01-01", 1976, 53],
    ["1978-01-01", 1977, 52],
    ["1980-12-28", 1980, 52],
    ["1980-12-29", 1981, 1],
    ["1982-01-03", 1981, 53],
    ["2008-12-29", 2009, 1],
    ["2010-01-03", 2009, 53],
    ["2021-01-04", 2021, 1],
  ])("%s lies in an ISO week of year %i: %i", (iso, year, week) => {
    expect(placeInYear(periodAt(day(iso), "week"), "week")).toEqual({ year, place: week - 1 });
  });

  it.each([
    ["week", "2025-03-03"],
    ["month", "2025-03-01"],
    ["quarter", "2025-01-01"],
    ["year", "2025-01-01"],
    ["day", "2025-03-05"],
  ] as const)("of 2025-03-05, the %s begins on %s", (unit, first) => {
    expect(firstDayOf(periodAt(day("2025-03-05"), unit), unit)).toBe(day(first));
  });

  it("follow each other without gaps, so that every day lies in its period", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 80_000 }), fc.constantFrom(...periodUnits), (at, unit) => {
        const period = periodAt(at, unit);
        expect(firstDayOf(period, unit)).toBeLessThanOrEqual(at);
        expect(firstDayOf(period + 1, unit)).toBeGreaterThan(at);
        expect(periodAt(firstDayOf(period + 1, unit), unit)).toBe(period + 1);
      }),
    );
  });

  it.each([
    ["day", "2025-03-05", "2024-03-05"],
    ["day", "2024-02-29", ""],
    ["week", "2021-01-03", ""], // week 53 of 2020; 2019 has 52
    ["week", "2020-12-27", "2019-12-23"],
    ["month", "2025-03-05", "2024-03-01"],
    ["quarter", "2025-03-05", "2024-01-01"],
    ["year", "2025-03-05", "2024-01-01"],
  ] as const)("a year before the %s of %s begins %s", (unit, iso, before) => {
    const period = yearBefore(periodAt(day(iso), unit), unit);
    if (before === "") expect(period).toBeNaN();
    else expect(firstDayOf(period, unit)).toBe(day(before));
  });

  it("begin the week on Monday", () => {
    expect([
      weekdayOf(day("2025-11-24")),
      weekdayOf(day("2025-11-30")),
      weekdayOf(day("1969-12-28")),
    ]).toEqual([0, 6, 6]);
  });
});
