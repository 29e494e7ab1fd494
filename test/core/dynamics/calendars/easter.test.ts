import { isoDay } from "../../../../src/core/day";
import { orthodoxEaster, westernEaster } from "../../../../src/core/dynamics/calendars/easter";

// Dates of both feasts as published by the World Council of Churches ("Dates of Easter 2001–2025") and, for the far
// years, in the tables of the US Census Bureau.
describe("Easter", () => {
  it.each([
    [2001, "2001-04-15", "2001-04-15"],
    [2002, "2002-03-31", "2002-05-05"],
    [2005, "2005-03-27", "2005-05-01"],
    [2008, "2008-03-23", "2008-04-27"],
    [2010, "2010-04-04", "2010-04-04"],
    [2013, "2013-03-31", "2013-05-05"],
    [2016, "2016-03-27", "2016-05-01"],
    [2018, "2018-04-01", "2018-04-08"],
    [2020, "2020-04-12", "2020-04-19"],
    [2022, "2022-04-17", "2022-04-24"],
    [2024, "2024-03-31", "2024-05-05"],
    [2025, "2025-04-20", "2025-04-20"],
  ])("of %i is on %s in the west and on %s in the east", (year, west, east) => {
    expect(isoDay(westernEaster(year))).toBe(west);
    expect(isoDay(orthodoxEaster(year))).toBe(east);
  });

  // The Gregorian Easter is never before 22 March nor after 25 April; both happen.
  it.each([
    [1818, "1818-03-22"],
    // Years in which the paschal moon is moved by a day.
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [1943, "1943-04-25"],
    [2038, "2038-04-25"],
    [1961, "1961-04-02"],
  ])("of %i reaches the ends of its range: %s", (year, expected) => {
    expect(isoDay(westernEaster(year))).toBe(expected);
  });

  it("falls on Sundays in every year", () => {
    for (let year = 1600; year < 2200; year++) {
      expect((westernEaster(year) + 4) % 7).toBeCloseTo(0);
      expect((((orthodoxEaster(year) + 4) % 7) + 7) % 7).toBe(0);
    }
  });
});
