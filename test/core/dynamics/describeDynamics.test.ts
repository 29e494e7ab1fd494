import { dayOf } from "../../../src/core/day";
import { describeDynamics } from "../../../src/core/dynamics/describeDynamics";
import { dynamicsOf, factsOf, monthly } from "./made";

const ids = ({ limits }: Awaited<ReturnType<typeof dynamicsOf>>) => limits.map(({ id }) => id);

describe("bad input", () => {
  it("no row that counts", async () => {
    const found = await dynamicsOf({ orderDay: ["2025-01-01"], amount: [1], status: ["cancelled"] });
    expect(found.limits).toEqual([{ id: "noSales", params: {} }]);
    expect(found.series.month.count).toBe(0);
    expect(found.forecast).toMatchObject({ limit: "tooFewPeriods", periods: 0 });
    expect(found.bridges).toEqual({});
    expect(found.leftOut).toEqual([{ reason: "cancelled", rows: 1, firstIndexes: [0] }]);
  });

  it("no rows, no columns", async () => {
    expect(ids(await dynamicsOf({}))).toEqual(["noSales"]);
    expect(ids(await dynamicsOf({ customerId: ["a"] }))).toEqual(["noSales"]);
  });

  it("one period only", async () => {
    const found = await dynamicsOf(monthly([100]), { unit: "month" });
    expect(ids(found)).toContain("oneCompletePeriod");
    expect(found.bridges).toEqual({});
    expect(found.series.month.count).toBe(1);
  });

  it("one complete period and the beginning of another", async () => {
    const days = Array.from({ length: 40 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)));
    const found = await dynamicsOf({
      orderDay: days.map((day) => day.toISOString().slice(0, 10)),
      amount: days.map(() => 1),
    });
    expect([...found.series.month.isComplete]).toEqual([1, 0]);
    expect(found.limits).toContainEqual({ id: "oneCompletePeriod", params: { count: 1 } });
    expect(found.bridges).toEqual({});
  });

  it("gaps of months are months without sales", async () => {
    const found = await dynamicsOf({ orderDay: ["2024-01-01", "2025-01-01"], amount: [1, 1] });
    expect(found.series.month.count).toBe(13);
    expect(found.limits).toContainEqual({ id: "emptyPeriods", params: { count: 11 } });
  });

  it("negative totals", async () => {
    const found = await dynamicsOf(monthly([100, -30, -40, 50, 60, 70, 80, 90]));
    expect(found.limits).toContainEqual({ id: "negativePeriods", params: { count: 2 } });
    expect(found.forecast.forecast?.values.every(Number.isFinite)).toBe(true);
    expect(found.bridges.previous?.difference).toBe(10);
  });

  it("days to come are marked and left out of the past", async () => {
    const found = await dynamicsOf(
      { orderDay: ["2025-01-01", "2052-01-01"], amount: [5, 7], customerId: ["a", "a"] },
      {},
    );
    expect(found.asOfDay).toBe(dayOf(2025, 1, 1));
    expect([...found.series.year.figures.revenue]).toEqual([5]);
    expect([...found.series.year.figures.orders]).toEqual([1]);
    expect(found.beyond.future).toEqual({ rows: 1, revenue: 7, firstIndex: 1 });
  });

  it("a day of long ago does not make a thousand years of nothing", async () => {
    const found = await dynamicsOf({
      orderDay: ["1025-01-01", "2025-01-01", "2025-01-02"],
      amount: [5, 7, 9],
      customerId: ["a", "a", "b"],
    });
    expect(found.series.day.count).toBe(2);
    expect([...found.series.day.figures.orders]).toEqual([1, 1]);
    expect(found.beyond.tooEarly).toEqual({ rows: 1, revenue: 5, firstIndex: 0 });
  });

  it("a name like those of objects' own parts is a name", async () => {
    const { breakdowns } = await dynamicsOf({
      orderDay: ["2025-01-01", "2025-01-01"],
      productName: ["__proto__", "constructor"],
      customerId: ["__proto__", "constructor"],
      amount: [1, 2],
      currency: ["constructor", "constructor"],
    });
    expect(breakdowns[0].lines.map(({ name }) => name)).toEqual(["constructor", "__proto__"]);
  });
});

describe("two currencies", () => {
  const cells = {
    orderDay: ["2025-01-01", "2025-01-01", "2025-01-02", "2025-01-03", "2025-02-01"],
    amount: [100, 7, 50, 3, 1000],
    currency: ["Kč", "EUR", " kč ", "", "eur"],
    customerId: ["a", "a", "a", "a", "a"],
  };

  it("are never added: the one with most rows is shown, rows without one are taken to be of it", async () => {
    const found = await dynamicsOf(cells);
    expect(found.currencies).toEqual([
      { currency: "EUR", rows: 2 },
      { currency: "KČ", rows: 2 },
    ]);
    expect(found.currency).toBe("EUR");
    expect([...found.series.month.figures.revenue]).toEqual([10, 1000]);
    expect(found.beyond.otherCurrency).toEqual({ rows: 2, firstIndex: 0 });
  });

  it("are shown one at a time", async () => {
    const found = await dynamicsOf(cells, { currency: "kč" });
    const { revenue, orders, customers } = found.series.month.figures;
    expect([revenue[0], orders[0], customers[0]]).toEqual([153, 3, 1]);
    expect(found.beyond.otherCurrency.rows).toBe(2);
  });

  it("are not those of cancelled rows", async () => {
    const found = await dynamicsOf({ ...cells, status: ["", "storno", "", "", "storno"] });
    expect(found.currencies).toEqual([{ currency: "KČ", rows: 2 }]);
  });

  it("refuse one that is not there", async () => {
    await expect(dynamicsOf(cells, { currency: "USD" })).rejects.toMatchObject({
      code: "dynamics.currency",
      params: { currency: "USD", currencies: "EUR, KČ" },
    });
  });
});

describe("settings", () => {
  it.each([2, 13, 3.5, Number.NaN])("refuse a horizon of %s", async (horizon) => {
    await expect(dynamicsOf(monthly([1]), { horizon })).rejects.toMatchObject({
      code: "dynamics.horizon",
      params: { least: 3, most: 12, horizon },
    });
  });

  it("forecast the period that is not complete yet, so that nothing is counted twice", async () => {
    const days = Array.from({ length: 250 }, (_, at) => dayOf(2025, 1, 1) + at);
    const facts = await factsOf({
      orderDay: days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
      amount: days.map(() => 1),
    });
    // 250 days end on 7 September.
    const { forecast, series } = await describeDynamics({ facts }, { horizon: 3 });
    expect(series.month.count).toBe(9);
    expect(forecast.firstPeriod).toBe(series.month.firstPeriod + 8);
    expect(forecast.periods).toBe(8);
    expect(forecast.forecast?.values).toHaveLength(3);
  });

  it("can be stopped", async () => {
    const stop = async () => {
      throw new Error("stopped");
    };
    await expect(describeDynamics({ facts: await factsOf(monthly([1])) }, {}, stop)).rejects.toThrow(
      "stopped",
    );
  });
});
