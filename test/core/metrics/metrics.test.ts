import { dayOf } from "../../../src/core/day";
import { customersFromOrders } from "../../../src/core/matches/customersFromOrders";
import { defaultAsOfDay } from "../../../src/core/metrics/asOfDay";
import { computeMetrics } from "../../../src/core/metrics/compute";
import { historyOf } from "../../../src/core/metrics/history";
import { rowKinds } from "../../../src/core/metrics/rowKinds";
import type { OrdersTable } from "../../../src/core/table/tables";
import { ordersTable } from "../byHand/tables";

const today = dayOf(2025, 12, 31);

function measure(orders: OrdersTable, asOfDay?: number) {
  const { customers, links } = customersFromOrders(orders);
  const kinds = rowKinds(orders);
  const asOf = asOfDay ?? defaultAsOfDay(orders, kinds, today);
  const rows = { customer: links.customer, customerCount: customers.rowCount };
  const { history, leftOut } = historyOf(orders, kinds, rows, asOf);
  const columns = computeMetrics(history, { asOfDay: asOf });
  const of = (customer: number) =>
    Object.fromEntries(Object.entries(columns).map(([id, values]) => [id, values[customer]]));
  return { of, history, leftOut, asOf };
}

describe("metrics of a customer", () => {
  it("are those counted by hand", () => {
    const { of } = measure(
      ordersTable({
        customerId: ["a", "a", "a", "b", "a"],
        orderId: ["1", "2", "2", "3", "4"],
        orderDay: ["2025-01-01", "2025-01-11", "2025-01-11", "2025-01-31", "2025-01-21"],
        amount: [100, 50, 25, 10, 5.5],
      }),
    );
    expect(of(0)).toEqual({
      firstOrderDay: dayOf(2025, 1, 1),
      lastOrderDay: dayOf(2025, 1, 21),
      recencyDays: 10,
      frequency: 3,
      monetary: 180.5,
      averageOrder: 180.5 / 3,
      meanIntervalDays: 10,
    });
    expect(of(1)).toMatchObject({ frequency: 1, recencyDays: 0, meanIntervalDays: Number.NaN });
  });

  it("count a row without order number as an order", () => {
    const { of } = measure(
      ordersTable({
        customerId: ["a", "a", "a"],
        orderId: ["", "", "1"],
        orderDay: ["2025-01-01", "2025-01-01", "2025-01-01"],
        amount: [1, 1, 1],
      }),
    );
    expect(of(0)).toMatchObject({ frequency: 3, meanIntervalDays: 0 });
  });

  it("keep orders of one number apart by customer", () => {
    const { of } = measure(
      ordersTable({
        customerId: ["a", "b", "a"],
        orderId: ["1", "1", "1"],
        orderDay: ["2025-01-01", "2025-01-02", "2025-01-03"],
        amount: [1, 2, 4],
      }),
    );
    expect([of(0).frequency, of(1).frequency]).toEqual([1, 1]);
    expect([of(0).monetary, of(1).monetary]).toEqual([5, 2]);
    expect(of(0).lastOrderDay).toBe(dayOf(2025, 1, 1));
  });

  it.each([
    ["a negative amount", { amount: [100, -30], quantity: [1, 1] }],
    ["a negative quantity with a positive amount", { amount: [100, 30], quantity: [1, -1] }],
    ["a negative quantity and amount", { amount: [100, -30], quantity: [1, -1] }],
    ["a credit note's number", { amount: [100, 30], orderId: ["1", "Dobropis 1"] }],
  ])("are lowered by a return: %s", (_, cells) => {
    const { of } = measure(
      ordersTable({ customerId: ["a", "a"], orderDay: ["2025-01-01", "2025-02-01"], ...cells }),
    );
    expect(of(0)).toMatchObject({
      monetary: 70,
      frequency: 1,
      lastOrderDay: dayOf(2025, 1, 1),
      recencyDays: 31,
    });
  });

  it("do not count what came back by its status, neither as an order nor against other sales", () => {
    const { of } = measure(
      ordersTable({
        customerId: ["a", "a"],
        orderDay: ["2025-01-01", "2025-02-01"],
        amount: [100, 30],
        status: ["Выполнен", "Возврат"],
      }),
    );
    expect(of(0)).toMatchObject({ monetary: 100, frequency: 1 });
  });

  it("say nothing of a customer with returns only, but what was paid back", () => {
    const { of } = measure(ordersTable({ customerId: ["a"], orderDay: ["2025-01-01"], amount: [-30] }));
    expect(of(0)).toEqual({
      firstOrderDay: Number.NaN,
      lastOrderDay: Number.NaN,
      recencyDays: Number.NaN,
      frequency: 0,
      monetary: -30,
      averageOrder: Number.NaN,
      meanIntervalDays: Number.NaN,
    });
  });

  it("add up decimals so that equal sums are equal", () => {
    const day = "2025-01-01";
    const { of } = measure(
      ordersTable({
        customerId: ["a", "a", "b", "c", "c"],
        orderDay: [day, day, day, day, day],
        amount: [0.1, 0.2, 0.3, 0.3, -0.3],
      }),
    );
    expect([of(0).monetary, of(1).monetary, of(2).monetary]).toEqual([0.3, 0.3, 0]);
  });
});

describe("rows left out", () => {
  const orders = ordersTable({
    customerId: ["a", "a", "a", "a", "", "a", null],
    orderDay: ["2025-01-01", "2025-01-02", null, "2025-01-03", "2025-01-04", "2025-06-01", null],
    amount: [100, 7, 7, null, 7, 7, null],
    status: ["", "Zrušeno", "", "", "", "", null],
  });

  it("are counted with their reason and first place", () => {
    const { leftOut, of } = measure(orders, dayOf(2025, 2, 1));
    expect(of(0)).toMatchObject({ monetary: 100, frequency: 1, recencyDays: 31 });
    expect(leftOut).toEqual([
      { reason: "cancelled", rows: 1, firstIndexes: [1] },
      { reason: "noDay", rows: 1, firstIndexes: [2] },
      { reason: "noAmount", rows: 1, firstIndexes: [3] },
      { reason: "afterAsOf", rows: 1, firstIndexes: [5] },
      { reason: "noCustomer", rows: 1, firstIndexes: [4] },
    ]);
  });

  it("are all rows where there is no amount column", () => {
    const { leftOut } = measure(ordersTable({ customerId: ["a"], orderDay: ["2025-01-01"] }));
    expect(leftOut).toEqual([{ reason: "noAmount", rows: 1, firstIndexes: [0] }]);
  });

  it("name at most five places", () => {
    const cancelled = ordersTable({ status: Array(9).fill("void"), amount: Array(9).fill(1) });
    expect(measure(cancelled).leftOut).toEqual([
      { reason: "cancelled", rows: 9, firstIndexes: [0, 1, 2, 3, 4] },
    ]);
  });
});

describe("the as-of day", () => {
  const latest = (days: (string | null)[], status: string[] = days.map(() => "")) =>
    measure(
      ordersTable({ customerId: days.map(() => "a"), orderDay: days, amount: days.map(() => 1), status }),
    ).asOf;

  it.each([
    ["the latest order day", ["2025-03-01", "2025-05-01", "2025-04-01"], "2025-05-01"],
    ["not a day to come", ["2025-03-01", "2052-05-01"], "2025-03-01"],
    ["a day to come where all are", ["2052-03-01", "2052-05-01"], "2052-05-01"],
    ["today where no row counts", [null], "2025-12-31"],
  ])("is %s", (_, days, expected) => {
    expect(latest(days)).toBe(Date.parse(expected) / 86_400_000);
  });

  it("is not the day of a cancelled order", () => {
    expect(latest(["2025-03-01", "2025-05-01"], ["", "cancelled"])).toBe(dayOf(2025, 3, 1));
  });
});

it("keeps a customer's orders by day, each with what it sold", () => {
  const { history } = measure(
    ordersTable({
      customerId: ["a", "b", "a", "a"],
      orderId: ["1", "2", "3", "1"],
      orderDay: ["2025-01-09", "2025-01-05", "2025-01-02", "2025-01-10"],
      amount: [1, 2, 4, 8],
    }),
  );
  expect([...history.offsets]).toEqual([0, 2, 3]);
  expect([...history.orderDays]).toEqual([dayOf(2025, 1, 2), dayOf(2025, 1, 9), dayOf(2025, 1, 5)]);
  expect([...history.orderRevenue]).toEqual([4, 9, 2]);
});
