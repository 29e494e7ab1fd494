import { isoDay, parseIsoDay } from "../../../../src/core/day";
import * as calendars from "../../../../src/core/dynamics/calendars";
import { occasionsOf } from "../../../../src/core/dynamics/calendars/holidayDays";
import { blackFriday, easterOrthodox, mothersDay } from "../../../../src/core/dynamics/calendars/holidays";

describe("holidays", () => {
  // Thanksgiving was on 28 November 2024 and 27 November 2025; people buy until the Monday after it.
  it.each([
    [2024, "2024-12-02"],
    [2025, "2025-12-01"],
  ])("put the end of Black Friday's week of %i on %s", (year, expected) => {
    expect(isoDay(blackFriday.day(year))).toBe(expected);
  });

  it("put Mother's Day on the second Sunday of May", () => {
    expect(isoDay(mothersDay.day(2025))).toBe("2025-05-11");
    expect(isoDay(mothersDay.day(2022))).toBe("2022-05-08");
  });

  it("are counted only where all their days lie in the data", () => {
    const days = (first: string, last: string) =>
      occasionsOf(easterOrthodox, parseIsoDay(first), parseIsoDay(last)).map(({ firstDay, lastDay }) =>
        [firstDay, lastDay].map(isoDay),
      );
    expect(days("2024-04-22", "2025-04-20")).toEqual([
      ["2024-04-22", "2024-05-05"],
      ["2025-04-07", "2025-04-20"],
    ]);
    expect(days("2024-04-23", "2025-04-19")).toEqual([]);
  });

  it("have the feasts of each country in its calendar", () => {
    const ids = (wanted: string) =>
      Object.values(calendars)
        .find(({ id }) => id === wanted)
        ?.holidays.map(({ id }) => id);
    expect(ids("ru")).toEqual(expect.arrayContaining(["newYear", "womensDay", "easterOrthodox"]));
    expect(ids("cz")).toEqual(expect.arrayContaining(["christmasCzech", "easterWestern"]));
    expect(ids("international")).toEqual(expect.arrayContaining(["easterWestern", "easterOrthodox"]));
  });
});
