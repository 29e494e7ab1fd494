import { isoDay, parseIsoDay } from "../../../../src/core/day";
import { birthdays } from "../../../../src/core/value/calls/birthdays";
import { lastQuarter, oneTimers } from "../../../../src/core/value/calls/oneTimers";
import { overdue } from "../../../../src/core/value/calls/overdue";
import { winBack } from "../../../../src/core/value/calls/winBack";
import { historyFrom } from "../../byHand/history";

const asOfDay = 20_000;
const days = (...own: number[]) => own.map((day) => [day, 10] as const);
const of = (...values: number[]) => Float64Array.from(values);

describe("whom to win back", () => {
  const history = historyFrom([
    days(19_600, 19_700), // 0: three intervals of silence to the day
    days(19_599, 19_699), // 1: a day more
    days(19_500, 19_510), // 2
    days(19_000, 19_100), // 3: too long ago
    days(19_990), // 4: never came back
    [], // 5
  ]);
  const money = of(50, 60, 70, 80, 90, Number.NaN);

  it("is, by the model, who has probably left, the dearest first", () => {
    const alive = of(0.49, 0.5, 0.2, 0.01, 0.1, Number.NaN);
    const calls = winBack(history, { alive, valueIfHere: money }, asOfDay);
    expect(calls).toEqual([
      { customer: 2, lastOrderDay: 19_510, alive: 0.2, money: 70 },
      { customer: 0, lastOrderDay: 19_700, alive: 0.49, money: 50 },
    ]);
  });

  it("is, without a model, who has been silent for more than three intervals", () => {
    const alive = money.map(() => Number.NaN);
    const calls = winBack(history, { alive, valueIfHere: money }, asOfDay);
    expect(calls.map(({ customer }) => customer)).toEqual([2, 1]);
  });

  it("reaches back as far as the settings say", () => {
    const settings = { aliveBelow: 0.5, intervals: 3, longestSilenceDays: 900 };
    const alive = of(1, 1, 1, 0.1, 0.1, Number.NaN);
    const calls = winBack(history, { alive, valueIfHere: money }, asOfDay, settings);
    expect(calls.map(({ customer }) => customer)).toEqual([3]);
  });

  it("keeps the order of rows among equals and leaves out who is worth nothing", () => {
    const alive = money.map(() => 0.1);
    const calls = winBack(history, { alive, valueIfHere: of(5, 5, 0, 5, 5, 5) }, asOfDay);
    expect(calls.map(({ customer }) => customer)).toEqual([0, 1]);
  });
});

describe("who is overdue", () => {
  // Every 40 days; due 40 after the last order, late from 50 on.
  const every40 = (last: number) => days(last - 80, last - 40, last);
  const history = historyFrom([
    every40(asOfDay - 50),
    every40(asOfDay - 49),
    every40(asOfDay - 60),
    days(asOfDay - 100, asOfDay - 60), // two order days are no rhythm
    every40(asOfDay - 121), // silent for more than three intervals
  ]);

  it("is a quarter of an interval late and not lost, the most valuable first", () => {
    const alive = of(0.9, 0.9, 0.8, 0.9, 0.2);
    const calls = overdue(history, { alive, value: of(10, 20, 30, 40, 50) }, asOfDay);
    expect(calls).toEqual([
      { customer: 2, lastOrderDay: 19_940, dueDay: 19_980, money: 30 },
      { customer: 0, lastOrderDay: 19_950, dueDay: 19_990, money: 10 },
    ]);
  });

  it("is never in the win-back list too", () => {
    const alive = of(0.9, Number.NaN, 0.2, Number.NaN, Number.NaN);
    const value = of(1, 1, 1, 1, 1);
    const called = overdue(history, { alive, value }, asOfDay).map(({ customer }) => customer);
    const won = winBack(history, { alive, valueIfHere: value }, asOfDay).map(({ customer }) => customer);
    expect(called).toEqual([0]);
    expect(won).toEqual([2, 4]);
  });
});

describe("who ordered once in the last quarter", () => {
  const day = (text: string) => parseIsoDay(text);
  const quarter = { firstDay: day("2025-10-01"), lastDay: day("2025-12-31") };

  it.each([
    ["2025-12-31", "2025-10-01", "2025-12-31"],
    ["2025-12-30", "2025-07-01", "2025-09-30"],
    ["2026-02-15", "2025-10-01", "2025-12-31"],
    ["2024-03-31", "2024-01-01", "2024-03-31"],
  ])("on %s the quarter is %s to %s", (asOf, firstDay, lastDay) => {
    const found = lastQuarter(day(asOf));
    expect([isoDay(found.firstDay), isoDay(found.lastDay)]).toEqual([firstDay, lastDay]);
  });

  it("is who has no other order day, the dearest first; orders of that day count together", () => {
    const history = historyFrom([
      [[day("2025-10-01"), 5]],
      [
        [day("2025-12-31"), 3],
        [day("2025-12-31"), 4],
      ],
      [
        [day("2025-11-01"), 9],
        [day("2026-01-05"), 9],
      ],
      [[day("2025-09-30"), 9]],
      [[day("2026-01-01"), 9]],
      [],
    ]);
    expect(oneTimers(history, quarter)).toEqual([
      { customer: 1, orderDay: quarter.lastDay, money: 7 },
      { customer: 0, orderDay: quarter.firstDay, money: 5 },
    ]);
  });
});

describe("birthdays of the coming weeks", () => {
  const born = (...texts: string[]) => Float64Array.from(texts, parseIsoDay);
  const list = (columns: Float64Array, from: string, span = 28) =>
    birthdays(columns, parseIsoDay(from), span).map(({ customer, day, years }) => [
      customer,
      isoDay(day),
      years,
    ]);

  it("begin with the day itself and end before as many days are over", () => {
    const days = born("1980-12-01", "1990-12-28", "1990-12-29", "1990-11-30", "");
    expect(list(days, "2025-12-01")).toEqual([
      [0, "2025-12-01", 45],
      [1, "2025-12-28", 35],
    ]);
  });

  it("go on into the next year", () => {
    expect(list(born("1980-01-03"), "2025-12-20")).toEqual([[0, "2026-01-03", 46]]);
  });

  it("of 29 February are on the 28th in common years", () => {
    const leap = born("2000-02-29");
    expect(list(leap, "2024-02-20")).toEqual([[0, "2024-02-29", 24]]);
    expect(list(leap, "2025-02-20")).toEqual([[0, "2025-02-28", 25]]);
    expect(list(leap, "2025-02-28", 1)).toEqual([[0, "2025-02-28", 25]]);
    expect(list(leap, "2025-03-01")).toEqual([]);
  });

  it("tell no age where the year of birth cannot be true", () => {
    expect(list(born("1900-12-05", "2025-11-30", "1899-12-05"), "2025-12-01")).toEqual([
      [0, "2025-12-05", Number.NaN],
      [2, "2025-12-05", Number.NaN],
    ]);
  });
});
