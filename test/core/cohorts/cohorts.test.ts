import fc from "fast-check";
import { averageRetention, cumulativeValue, retention } from "../../../src/core/cohorts/cohortFigures";
import { cohortTable } from "../../../src/core/cohorts/cohorts";
import { dayOf, isoDay, parseIsoDay } from "../../../src/core/day";
import { historyFrom } from "../byHand/history";

const on = (day: string, worth: number) => [parseIsoDay(day), worth] as const;

// Two customers of January, one of March 2024.
const customers = [
  [on("2024-01-05", 100), on("2024-01-31", 20), on("2024-02-01", 50), on("2024-03-31", 30)],
  [on("2024-01-10", 40)],
  [],
  [on("2024-03-02", 10), on("2024-03-02", 5)],
];
const history = historyFrom(customers, [0, 15, 99, 0]);

describe("cohorts by month", () => {
  const { unit, cohorts, isLastWhole } = cohortTable(history, dayOf(2024, 3, 31));

  it("begin with the month of the first order; months in which nobody came are left away", () => {
    expect(unit).toBe("month");
    expect(cohorts.map(({ startDay, customers }) => [isoDay(startDay), customers])).toEqual([
      ["2024-01-01", 2],
      ["2024-03-01", 1],
    ]);
  });

  it("count each buyer once a month, and the sales to all", () => {
    expect(cohorts.map(({ buyers }) => [...buyers])).toEqual([[2, 1, 1], [1]]);
    expect(cohorts.map(({ revenue }) => [...revenue])).toEqual([[160, 50, 30], [15]]);
  });

  it("tell what came back, which has no month", () => {
    expect(cohorts.map(({ returned }) => returned)).toEqual([15, 0]);
  });

  it("have a retention and a cumulative value", () => {
    expect(retention(cohorts[0])).toEqual([1, 0.5, 0.5]);
    expect(cumulativeValue(cohorts[0])).toEqual([80, 105, 120]);
  });

  it("know whether the last month is over", () => {
    expect(isLastWhole).toBe(true);
    expect(cohortTable(history, dayOf(2024, 4, 1)).isLastWhole).toBe(false);
  });

  it("average by customers over periods that are over", () => {
    // January: 2 of 2, 1 of 2, 1 of 2; March: 1 of 1.
    const table = cohortTable(history, dayOf(2024, 3, 31));
    expect(averageRetention(table)).toEqual([1, 0.5, 0.5]);
    const young = { ...table, isLastWhole: false };
    expect(averageRetention(young)).toEqual([1, 0.5]);
  });
});

it("makes cohorts by quarter when asked to, or beyond two years", () => {
  const byQuarter = cohortTable(history, dayOf(2024, 4, 1), "quarter");
  expect(byQuarter.cohorts.map(({ startDay, buyers }) => [isoDay(startDay), ...buyers])).toEqual([
    ["2024-01-01", 3, 0],
  ]);
  expect(cohortTable(history, dayOf(2025, 12, 31)).unit).toBe("month");
  expect(cohortTable(history, dayOf(2026, 1, 1)).unit).toBe("quarter");
});

it("has no cohorts where there are no orders, and one where all orders are of one day", () => {
  expect(cohortTable(historyFrom([[], []]), 20_000).cohorts).toEqual([]);
  const oneDay = cohortTable(historyFrom([[[20_000, 5]], [[20_000, 7]]]), 20_000);
  expect(oneDay.cohorts).toHaveLength(1);
  expect(oneDay.cohorts[0].customers).toBe(2);
});

it("finds room for a day long ago, before 1900 too", () => {
  const { cohorts, unit } = cohortTable(
    historyFrom([[on("1025-02-03", 1)], [on("2024-05-06", 1)]]),
    dayOf(2024, 5, 6),
  );
  expect(unit).toBe("quarter");
  expect(cohorts.map(({ startDay, buyers }) => [isoDay(startDay), buyers.length])).toEqual([
    ["1025-01-01", 3998],
    ["2024-04-01", 1],
  ]);
});

describe("cohorts, for any orders", () => {
  const orders = fc.array(
    fc.array(fc.tuple(fc.integer({ min: 19_000, max: 20_000 }), fc.integer({ min: 0, max: 900 })), {
      maxLength: 5,
    }),
    { maxLength: 20 },
  );
  const sorted = (rows: [number, number][][]) =>
    rows.map((own) => own.toSorted(([one], [other]) => one - other));
  const tableOf = (rows: [number, number][][]) => cohortTable(historyFrom(sorted(rows)), 20_000);

  it("count every customer with orders once and every sale once", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const { cohorts } = tableOf(rows);
        const count = cohorts.reduce((sum, { customers }) => sum + customers, 0);
        const money = cohorts.flatMap(({ revenue }) => [...revenue]).reduce((sum, own) => sum + own, 0);
        expect(count).toBe(rows.filter((own) => own.length > 0).length);
        expect(money).toBe(rows.flat().reduce((sum, [, worth]) => sum + worth, 0));
        for (const { buyers, customers } of cohorts) expect(buyers[0]).toBe(customers);
      }),
    );
  });

  it("do not depend on the order of customers", () => {
    fc.assert(fc.property(orders, (rows) => expect(tableOf(rows.toReversed())).toEqual(tableOf(rows))));
  });

  it("have money in proportion to the currency unit", () => {
    fc.assert(
      fc.property(orders, (rows) => {
        const inCents = tableOf(rows.map((own) => own.map(([day, worth]) => [day, worth * 100])));
        const money = (table: typeof inCents) => table.cohorts.map(({ revenue }) => [...revenue]);
        expect(money(inCents)).toEqual(money(tableOf(rows)).map((own) => own.map((worth) => worth * 100)));
      }),
    );
  });
});
