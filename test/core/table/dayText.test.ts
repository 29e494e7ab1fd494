import fc from "fast-check";
import { isoDay } from "../../../src/core/day";
import { dayReadings, parseDay } from "../../../src/core/table/dayText";

const iso = (day: number) => (Number.isNaN(day) ? undefined : isoDay(day));

describe("dates with one reading", () => {
  it.each([
    ["31.12.2025", "2025-12-31"],
    ["1.2.2025", "2025-02-01"],
    ["31.12.25", "2025-12-31"],
    ["31.12.29", "2029-12-31"],
    ["31.12.30", "1930-12-31"],
    ["31.12.2025 23:59", "2025-12-31"],
    ["31.12.2025 г.", "2025-12-31"],
    ["5. 1. 2025", "2025-01-05"],
    ["2025-12-31", "2025-12-31"],
    ["2025/12/31", "2025-12-31"],
    ["2025.12.31", "2025-12-31"],
    ["20251231", "2025-12-31"],
    ["2025-12-31T23:59:59Z", "2025-12-31"],
    ["2025-12-31T23:59:59.999+03:00", "2025-12-31"],
    ["2025-01-01 00:00:00 UTC", "2025-01-01"],
    ["12/31/2025", "2025-12-31"],
    ["31/12/2025", "2025-12-31"],
    ["31-12-2025", "2025-12-31"],
    ["12/31/25 5:30 PM", "2025-12-31"],
    ["5 января 2025 г.", "2025-01-05"],
    ["05 янв. 2025", "2025-01-05"],
    ["1 мая 2024", "2024-05-01"],
    ["5. ledna 2025", "2025-01-05"],
    ["12. června 2025", "2025-06-12"],
    ["12. července 2025", "2025-07-12"],
    ["5 Jan 2025", "2025-01-05"],
    ["Jan 5, 2025", "2025-01-05"],
    ["January 5th, 2025", "2025-01-05"],
    ["05-Jan-25", "2025-01-05"],
    ["29.02.2024", "2024-02-29"],
    ["  31.12.2025\u00a0", "2025-12-31"],
    ["05/05/2025", "2025-05-05"],
  ])("%s is %s", (text, day) => {
    expect(iso(parseDay(text))).toBe(day);
    expect(iso(parseDay(text, "dmy"))).toBe(day);
    expect(iso(parseDay(text, "mdy"))).toBe(day);
  });
});

it.each([
  "",
  "-",
  "n/a",
  "31.13.2025",
  "12.31.2025",
  "30.02.2025",
  "29.02.2025",
  "29/02/1900",
  "2025-13-01",
  "32/01/2025",
  "Dec 2025",
  "5 brambor 2025",
  "5 čer 2025",
  "31.12.",
  "1 234,50",
  "10:30",
  "192.168.1.1",
  "8 903 236 55 44",
  "12345",
  "31.12.2025 Praha",
])("%p is no date", (text) => {
  expect(parseDay(text, "dmy")).toBeNaN();
});

it("leaves a doubtful date to the order of its column", () => {
  expect(iso(parseDay("02/01/2025", "dmy"))).toBe("2025-01-02");
  expect(iso(parseDay("02/01/2025", "mdy"))).toBe("2025-02-01");
  expect(iso(parseDay("02-01-25", "mdy"))).toBe("2025-02-01");
  expect(parseDay("02/01/2025")).toBeNaN();
});

it("reads every day back in every notation", () => {
  const months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
    " ",
  );
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 40_000 }), (day) => {
      const [year, month, date] = isoDay(day).split("-");
      expect(parseDay(`${date}.${month}.${year}`)).toBe(day);
      expect(parseDay(`${year}-${month}-${date}`)).toBe(day);
      expect(parseDay(`${date} ${months[Number(month) - 1]} ${year}`)).toBe(day);
      expect(dayReadings(`${date}/${month}/${year}`).dmy).toBe(day);
      expect(dayReadings(`${month}-${date}-${year}`).mdy).toBe(day);
    }),
  );
});
