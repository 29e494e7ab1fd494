import type { SalesDynamics } from "../../src/core/dynamics/describeDynamics";
import { dynamicsOf } from "../core/dynamics/made";
import { publishedRows } from "./files";

const rows = publishedRows("orders/superstore_orders.csv");

describe("Superstore by month", () => {
  let dynamics: SalesDynamics;

  beforeAll(async () => {
    dynamics = await dynamicsOf({
      orderId: rows.map((row) => row["Order ID"]),
      orderDay: rows.map((row) => row["Order Date"]),
      customerId: rows.map((row) => row["Customer ID"]),
      productId: rows.map((row) => row["Product ID"]),
      category: rows.map((row) => row.Category),
      town: rows.map((row) => row.City),
      channel: rows.map((row) => row["Ship Mode"]),
      quantity: rows.map((row) => Number(row.Quantity)),
      amount: rows.map((row) => Number(row.Sales)),
    });
  });

  /** Added up from the file by the month its date is written with. */
  const byMonth = (value: (row: Record<string, string>) => number) => {
    const sums = new Map<string, number>();
    for (const row of rows) {
      const month = row["Order Date"].slice(0, 7);
      sums.set(month, (sums.get(month) ?? 0) + value(row));
    }
    return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
  };

  it("has the totals of the file", () => {
    const { revenue, units } = dynamics.series.month.figures;
    const expected = byMonth((row) => Number(row.Sales));
    expect(revenue).toHaveLength(48);
    for (const [month, value] of expected.entries()) expect(revenue[month]).toBeCloseTo(value, 4);
    expect([...units!]).toEqual(byMonth((row) => Number(row.Quantity)));
  });

  // Counted in the file by Python's csv module; 793 customers is published with the data.
  it("has the totals of its years", () => {
    const { revenue, orders, newCustomers } = dynamics.series.year.figures;
    expect(Array.from(revenue, (value) => Math.round(value))).toEqual([484_247, 470_533, 608_474, 733_947]);
    expect([...orders]).toEqual([969, 1038, 1310, 1692]);
    expect(newCustomers.reduce((sum, count) => sum + count, 0)).toBe(793);
  });

  it("has bridges that add up to the cent", () => {
    const cents = (amount: number) => Math.round(amount * 100);
    for (const bridge of Object.values(dynamics.bridges)) {
      const parts = Object.values(bridge.parts).reduce((sum, part) => sum + cents(part), 0);
      expect(parts).toBe(cents(bridge.difference));
      for (const { lines } of bridge.byDimension) {
        expect(lines.reduce((sum, line) => sum + cents(line.difference), 0)).toBe(cents(bridge.difference));
      }
    }
    expect(dynamics.bridges.yearBefore).toMatchObject({ before: 97_237.42, after: 90_474.6 });
  });

  it("sells most in September, November and December, hardly anything on Sundays", () => {
    const months = dynamics.season.byMonth!.indices.map(({ index }) => index);
    const best = months
      .map((_, month) => month + 1)
      .sort((one, other) => months[other - 1] - months[one - 1]);
    expect(best.slice(0, 3).toSorted((one, other) => one - other)).toEqual([9, 11, 12]);
    const weekdays = dynamics.season.byWeekday!.indices.map(({ index }) => index);
    expect(weekdays.indexOf(Math.min(...weekdays))).toBe(6);
  });

  it("begins on a Tuesday, so its first month is not complete, and ends with the year", () => {
    expect([...dynamics.series.month.isComplete]).toEqual([0, ...Array(47).fill(1)]);
    expect([...dynamics.series.year.isComplete]).toEqual([1, 1, 1, 1]);
  });
});
