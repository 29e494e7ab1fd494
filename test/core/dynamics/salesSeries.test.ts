import fc from "fast-check";
import { dayOf, isoDay } from "../../../src/core/day";
import { describeDynamics } from "../../../src/core/dynamics/describeDynamics";
import { periodAt, periodUnits } from "../../../src/core/dynamics/periods";
import { customersTable } from "../byHand/tables";
import { dynamicsOf, factsOf } from "./made";

/** Two customers and one row of nobody; by hand. */
const book = {
  orderDay: [
    "2025-01-01",
    "2025-01-20",
    "2025-01-20",
    "2025-03-02",
    "2025-03-05",
    "2025-03-31",
    "2025-03-31",
  ],
  orderId: ["1", "2", "2", "3", "4", "5", "6"],
  customerId: ["a", "a", "a", "b", "a", "", "b"],
  amount: [100, 40, 10, 30, -25, 5, 60],
  quantity: [2, 1, 1, 3, 1, 1, 4],
  cost: [60, 20, 5, 10, 15, 2, 20],
};

describe("sales by month", () => {
  it("are those counted by hand, a month without sales being zero", async () => {
    const { series } = await dynamicsOf(book);
    const { figures, firstPeriod, count } = series.month;
    expect([firstPeriod, count]).toEqual([periodAt(dayOf(2025, 1, 1), "month"), 3]);
    expect([...figures.revenue]).toEqual([150, 0, 70]);
    expect([...figures.orders]).toEqual([2, 0, 3]);
    expect([...figures.customers]).toEqual([1, 0, 1]);
    expect([...figures.newCustomers]).toEqual([1, 0, 1]);
    expect([...figures.returningCustomers]).toEqual([0, 0, 0]);
    expect([...figures.averageOrder]).toEqual([75, Number.NaN, 70 / 3]);
    expect([...figures.returns]).toEqual([0, 0, 25]);
    expect([...figures.units!]).toEqual([4, 0, 7]);
    // Costs of rows: 150 - 85, then 30 - 10 - (25 - 15) + 5 - 2 + 60 - 20.
    expect([...figures.margin!]).toEqual([65, 0, 53]);
    expect(figures.discountShare).toBeUndefined();
    expect(figures.planned).toBeUndefined();
  });

  it("count an order of several days on its first and a customer once", async () => {
    const { series } = await dynamicsOf({
      orderDay: ["2025-01-31", "2025-02-01", "2025-02-03"],
      orderId: ["1", "1", "2"],
      customerId: ["a", "a", "a"],
      amount: [1, 2, 4],
    });
    expect([...series.month.figures.orders]).toEqual([1, 1]);
    expect([...series.month.figures.revenue]).toEqual([1, 6]);
    expect([...series.month.figures.returningCustomers]).toEqual([0, 1]);
  });

  it("count a number once that nobody has, and not where a customer has it", async () => {
    const { series, rowsWithoutCustomer } = await dynamicsOf({
      orderDay: ["2025-01-01", "2025-01-01", "2025-01-02", "2025-01-02", "2025-01-02"],
      orderId: ["1", "1", "2", "2", ""],
      customerId: ["a", "", "", "", ""],
      amount: [1, 1, 1, 1, 1],
    });
    expect([...series.year.figures.orders]).toEqual([3]);
    expect(rowsWithoutCustomer).toBe(4);
  });

  it("know a customer by the customers' sheet only", async () => {
    const facts = await factsOf(
      { orderDay: ["2025-01-01", "2025-01-01"], customerId: ["a", "z"], amount: [1, 2] },
      undefined,
      customersTable({ customerId: ["a"], town: ["Brno"] }),
    );
    const { series, breakdowns } = await describeDynamics({ facts });
    expect([...series.year.figures.revenue]).toEqual([3]);
    expect([...series.year.figures.customers]).toEqual([1]);
    expect(
      breakdowns
        .find(({ dimension }) => dimension === "town")
        ?.lines.map(({ name, revenue }) => [name, ...revenue]),
    ).toEqual([
      ["Brno", 1],
      ["", 2],
    ]);
  });

  it("take a sale that came back by its status for nothing sold and something returned", async () => {
    const { series } = await dynamicsOf({
      orderDay: ["2025-01-01", "2025-01-01"],
      amount: [10, 7],
      quantity: [1, 1],
      status: ["", "vráceno"],
    });
    const { revenue, orders, returns, units } = series.year.figures;
    expect([revenue[0], orders[0], returns[0], units![0]]).toEqual([10, 1, 7, 1]);
  });

  it("have the share of the full price that was taken off", async () => {
    const { series } = await dynamicsOf({
      orderDay: ["2025-01-01", "2025-01-02"],
      amount: [90, 100],
      discount: [0.1, 0],
    });
    expect(series.year.figures.discountShare![0]).toBeCloseTo(10 / 200, 12);
  });

  it("have the share of a plan that covers the periods, not of one by longer periods", async () => {
    const plan = {
      days: Float64Array.of(dayOf(2025, 1, 1), dayOf(2025, 2, 1), dayOf(2025, 3, 15)),
      amounts: Float64Array.of(300, 0, 50),
    };
    const { series } = await dynamicsOf(book, {}, undefined, plan);
    expect([...series.month.figures.planned!]).toEqual([300, 0, 50]);
    expect([...series.month.figures.planShare!]).toEqual([0.5, Number.NaN, 1.4]);
    expect(series.day.figures.planned).toBeUndefined();
  });
});

describe("the ends of the series", () => {
  const shop = (first: string, days: number, open: (weekday: number) => boolean) => {
    const start = Date.parse(first) / 86_400_000;
    const all = Array.from({ length: days }, (_, at) => start + at).filter((day) => open((day + 3) % 7));
    return { orderDay: all.map(isoDay), amount: all.map(() => 1) };
  };
  const isComplete = async (cells: ReturnType<typeof shop>, asOfDay?: number) => [
    ...(await dynamicsOf(cells, {}, asOfDay)).series.month.isComplete,
  ];
  const always = () => true;
  const weekdays = (weekday: number) => weekday < 5;

  it.each([
    ["begin and end with the month", "2025-01-01", 90, always, [1, 1, 1]],
    ["begin after New Year's Day", "2025-01-02", 89, always, [1, 1, 1]],
    ["begin two days late", "2025-01-03", 88, always, [0, 1, 1]],
    ["end a day early", "2025-01-01", 89, always, [1, 1, 0]],
    // 2025-03-01 was a Saturday and 2025-08-31 a Sunday.
    ["begin and end at a weekend when the shop is closed", "2025-03-03", 180, weekdays, [1, 1, 1, 1, 1, 1]],
    ["end on a Thursday before the last Friday", "2025-03-03", 179, weekdays, [1, 1, 1, 1, 1, 0]],
  ])("%s", async (_, first, days, open, expected) => {
    expect(await isComplete(shop(first, days, open))).toEqual(expected);
  });

  it("are complete where each month is one row", async () => {
    const cells = { orderDay: ["2025-01-01", "2025-02-01", "2025-03-01"], amount: [1, 1, 1] };
    expect(await isComplete(cells)).toEqual([1, 1, 1]);
  });

  it("are cut off by an as-of day, with the rows after it told and not added", async () => {
    const cells = shop("2025-01-01", 90, always);
    const { series, beyond } = await dynamicsOf(cells, {}, dayOf(2025, 2, 10));
    expect([...series.month.isComplete]).toEqual([1, 0]);
    expect([...series.month.figures.revenue]).toEqual([31, 10]);
    expect(beyond.future).toEqual({ rows: 49, revenue: 49, firstIndex: 41 });
  });

  it("run on to an as-of day after the last sale", async () => {
    const { series } = await dynamicsOf(shop("2025-01-01", 31, always), {}, dayOf(2025, 3, 5));
    expect([...series.month.figures.revenue]).toEqual([31, 0, 0]);
    expect([...series.month.isComplete]).toEqual([1, 1, 0]);
  });

  it("forgive a year, but not a month, its first days", async () => {
    const { series } = await dynamicsOf(shop("2025-01-06", 360, always));
    expect([series.year.isComplete[0], series.month.isComplete[0]]).toEqual([1, 0]);
  });
});

describe("laws of the series", () => {
  const rows = fc.array(
    fc.record({
      day: fc.integer({ min: dayOf(2023, 1, 1), max: dayOf(2025, 12, 31) }),
      cents: fc.integer({ min: -20_000, max: 90_000 }),
      customer: fc.constantFrom("", "a", "b", "c"),
      order: fc.constantFrom("", "1", "2", "3", "4", "5"),
    }),
    { minLength: 1, maxLength: 40 },
  );
  type Row = { day: number; cents: number; customer: string; order: string };
  const cellsOf = (list: readonly Row[], unit = 1) => ({
    orderDay: list.map(({ day }) => isoDay(day)),
    amount: list.map(({ cents }) => (cents / 100) * unit),
    customerId: list.map(({ customer }) => customer),
    orderId: list.map(({ order }) => order),
  });
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

  it("every unit adds up to the same revenue, orders and new customers", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const { series } = await dynamicsOf(cellsOf(list));
        const cents = list.reduce((total, row) => total + row.cents, 0);
        for (const unit of periodUnits) {
          const { revenue, orders, newCustomers, customers } = series[unit].figures;
          expect(sum(revenue)).toBeCloseTo(cents / 100, 6);
          expect(sum(orders)).toBe(sum(series.day.figures.orders));
          expect(sum(newCustomers)).toBe(sum(series.day.figures.newCustomers));
          expect(customers.every((count, at) => count >= newCustomers[at])).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("the order of rows does not matter, and the currency's unit only scales money", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (list) => {
        const { series } = await dynamicsOf(cellsOf(list));
        const { series: reversed } = await dynamicsOf(cellsOf(list.toReversed()));
        expect(reversed).toEqual(series);
        const { series: scaled } = await dynamicsOf(cellsOf(list, 1000));
        expect([...scaled.month.figures.orders]).toEqual([...series.month.figures.orders]);
        for (const [at, value] of series.month.figures.revenue.entries()) {
          expect(scaled.month.figures.revenue[at]).toBeCloseTo(value * 1000, 4);
        }
      }),
      { numRuns: 15 },
    );
  });
});
