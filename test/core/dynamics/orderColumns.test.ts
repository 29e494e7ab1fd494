import { orderColumns } from "../../../src/core/dynamics/orderColumns";
import { factsOf } from "./made";

it("places each order in its periods and tells what it adds to revenue", async () => {
  const facts = await factsOf({
    orderDay: ["2024-12-31", "2025-01-01", "", "2025-04-06", "2025-01-02"],
    amount: [100, 50, 7, -20, 30],
    customerId: ["a", "b", "a", "a", "b"],
    status: ["", "", "", "", "cancelled"],
  });
  const classOf = Uint8Array.of(4, 9);
  const { years, quarters, months, weekdays, segments, revenue } = orderColumns(facts, classOf);
  expect([...years]).toEqual([2024, 2025, Number.NaN, 2025, 2025]);
  // Years × 12 and × 4, in order of time.
  expect(months).toMatchObject({ count: 3, periods: [24_299, 24_300, 24_303] });
  expect([...months.ofRow]).toEqual([0, 1, -1, 2, 1]);
  expect(quarters).toMatchObject({ count: 3, periods: [8_099, 8_100, 8_101] });
  // A Tuesday, a Wednesday, none, a Sunday, a Thursday.
  expect([...weekdays]).toEqual([1, 2, -1, 6, 3]);
  expect([...segments]).toEqual([4, 9, 4, 4, 9]);
  // Without a day or cancelled: no part of revenue; a return takes from it.
  expect([...revenue]).toEqual([100, 50, Number.NaN, -20, Number.NaN]);
});

it("leaves other currencies out, as the sales dynamics do", async () => {
  const facts = await factsOf({
    orderDay: ["2025-01-01", "2025-01-02", "2025-01-03"],
    amount: [100, 50, 7],
    customerId: ["a", "b", "a"],
    currency: ["CZK", "EUR", "CZK"],
  });
  const { revenue } = orderColumns(facts, new Uint8Array(2));
  expect([...revenue]).toEqual([100, Number.NaN, 7]);
  expect([...orderColumns(facts, new Uint8Array(2), "EUR").revenue]).toEqual([Number.NaN, 50, Number.NaN]);
});
