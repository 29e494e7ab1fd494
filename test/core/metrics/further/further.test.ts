import { readdirSync } from "node:fs";
import { dayOf } from "../../../../src/core/day";
import { noClass } from "../../../../src/core/metrics/figures";
import { type FurtherMetricId, furtherFigures } from "../../../../src/core/metrics/further/furtherFigures";
import * as registered from "../../../../src/core/metrics/further/index";
import { costsAreOf } from "../../../../src/core/metrics/rowMargins";
import { listedTexts } from "../../../../src/core/table/columnTexts";
import type { ProductsTable } from "../../../../src/core/table/tables";
import { type BookCells, factsByHand } from "../../byHand/facts";

/** What a metric says of each customer, in the order of their first order or of their sheet. */
async function said(id: FurtherMetricId, cells: BookCells): Promise<readonly unknown[]> {
  const { facts } = await factsByHand(cells);
  const figures = furtherFigures(id, facts);
  switch (figures.kind) {
    case "number":
      return [...figures.values];
    case "text":
      return [...figures.codes].map((code) => figures.texts.at(code));
    case "class":
      return [...figures.classOf].map((place) => (place === noClass ? null : figures.classes[place]));
    case "missing":
      return [figures.reason, ...figures.needs];
  }
}

it("registers every metric under its file name", () => {
  const files = readdirSync("src/core/metrics/further").map((file) => file.replace(".ts", ""));
  for (const [name, metric] of Object.entries(registered)) {
    expect(metric.id).toBe(name);
    expect(files).toContain(name);
  }
});

// Customer a: 1, 11 and 31 January (intervals 10 and 20, mean 15), then a return; b once; c returns only.
const book: BookCells = {
  asOf: "2025-02-15",
  orders: {
    customerId: ["a", "a", "a", "a", "a", "b", "c"],
    orderId: ["1", "2", "2", "3", "4", "5", "6"],
    orderDay: [
      "2025-01-01",
      "2025-01-11",
      "2025-01-11",
      "2025-01-31",
      "2025-02-01",
      "2025-02-03",
      "2025-02-04",
    ],
    productName: ["Tea", "Tea ", "Cup", "tea", "Tea", "Cup", "Cup"],
    category: ["Drinks", "Drinks", "Ware", "Drinks", "Drinks", "Ware", "Ware"],
    channel: ["shop", "web", "web", "web", "shop", "", "web"],
    quantity: [1, 2, 1, 3, -1, 1, -1],
    amount: [10, 20, 30, 40, -10, 8, -8],
    discount: [0, 0.1, 0, 0, 0, null, 0],
    cost: [6, 12, 40, 18, 6, null, 40],
  },
};

describe("metrics on request, counted by hand", () => {
  it.each<[FurtherMetricId, readonly unknown[]]>([
    ["medianOrder", [40, 8, Number.NaN]], // orders of 10, 50 and 40
    ["intervalSpreadDays", [5, Number.NaN, Number.NaN]], // 10 and 20 lie 5 from their mean
    ["overdueRatio", [1, Number.NaN, Number.NaN]], // 15 days since 31 January
    ["nextOrderDay", [dayOf(2025, 2, 15), Number.NaN, Number.NaN]],
    ["discountShare", [0.2, 0, Number.NaN]], // 20 of 100
    ["returnsShare", [0.1, 0, Number.NaN]],
    ["favouriteProduct", ["Tea", "Cup", ""]],
    ["favouriteCategory", ["Drinks", "Ware", ""]],
    ["productCount", [2, 1, 0]],
    ["usualChannel", ["web", "", ""]],
    ["monthsActive", [1, 1, 0]],
    ["pieces", [6, 1, -1]],
    // 10-6, 20-12, 30-40, 40-18 and back 10-6: 4 + 8 - 10 + 22 - 4; c sent back for 8 what cost 40. Costs are of the row, they rise with the pieces.
    ["margin", [20, Number.NaN, 32]],
    ["marginShare", [20 / 90, Number.NaN, Number.NaN]],
    // 2025-01-01 Wednesday, 11th Saturday, 31st Friday: nothing usual.
    ["usualWeekday", [null, null, null]],
    ["usualWeekdayShare", [Number.NaN, Number.NaN, Number.NaN]],
    ["usualTimeOfDay", ["noTimes"]],
    ["ageYears", ["noColumn", "customers.birthDay"]],
    ["joinedDay", ["noColumn", "customers.registeredDay"]],
  ])("%s", async (id, expected) => {
    expect(await said(id, book)).toEqual(expected);
  });
});

describe("usual times", () => {
  const at = (days: readonly string[]): BookCells => ({
    orders: { customerId: days.map(() => "a"), orderDay: days, amount: days.map(() => 1) },
  });

  it("names the weekday of most orders and how many are of it", async () => {
    // Three Mondays and a Tuesday.
    const days = ["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-21"];
    expect(await said("usualWeekday", at(days))).toEqual(["monday"]);
    expect(await said("usualWeekdayShare", at(days))).toEqual([0.75]);
  });

  it("names no weekday where two tie or there are two orders", async () => {
    const tied = ["2025-01-06", "2025-01-13", "2025-01-21", "2025-01-28"];
    expect(await said("usualWeekday", at(tied))).toEqual([null]);
    expect(await said("usualWeekday", at(tied.slice(0, 2)))).toEqual([null]);
  });

  it("knows weekdays before 1970", async () => {
    // 1969-07-20, 1969-07-27, 1969-08-03: Sundays.
    expect(await said("usualWeekday", at(["1969-07-20", "1969-07-27", "1969-08-03"]))).toEqual(["sunday"]);
  });

  it("names the quarter of the day where there are times", async () => {
    const { facts } = await factsByHand(at(["2025-01-06", "2025-01-13", "2025-01-20", "2025-01-21"]));
    const { days } = facts.orders.columns.orderDay!;
    days.set([days[0] + 0.5, days[1] + 0.6, days[2] + 0.3]); // 12:00, 14:24, 07:12; the fourth has no time
    const figures = furtherFigures("usualTimeOfDay", facts);
    expect(figures.kind === "class" && figures.classes[figures.classOf[0]]).toBe("afternoon");
    const share = furtherFigures("usualTimeShare", facts);
    expect(share.kind === "number" && share.values[0]).toBeCloseTo(2 / 3, 12);
  });
});

describe("birthdays", () => {
  const born = (birthDay: readonly (string | null)[], asOf: string): BookCells => ({
    asOf,
    customers: { customerId: birthDay.map((_, at) => at), birthDay },
    orders: { customerId: ["0"], orderDay: ["2020-01-01"], amount: [1] },
  });

  it.each([
    ["2025-06-14", [34, 1]],
    ["2025-06-15", [35, 0]],
    ["2025-06-16", [35, 364]],
  ])("on %s", async (asOf, expected) => {
    const cells = born(["1990-06-15"], asOf);
    expect([...(await said("ageYears", cells)), ...(await said("daysToBirthday", cells))]).toEqual(expected);
  });

  it("has a birthday on 28 February where there is no 29th", async () => {
    expect(await said("daysToBirthday", born(["2000-02-29"], "2025-02-28"))).toEqual([0]);
    expect(await said("daysToBirthday", born(["2000-02-29"], "2024-02-28"))).toEqual([1]);
    expect(await said("daysToBirthday", born(["2000-02-29"], "2023-03-01"))).toEqual([365]);
  });

  it("has no age for days to come, for ages nobody reaches, and without a birthday", async () => {
    const cells = born(["2030-01-01", "1850-01-01", null], "2025-01-01");
    expect(await said("ageYears", cells)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect((await said("daysToBirthday", cells))[2]).toBe(Number.NaN);
  });
});

it("counts how much of what the table keeps is filled in", async () => {
  const cells: BookCells = {
    customers: {
      customerId: ["1", "2"],
      customerName: ["Ann", "Bob"],
      email: ["a@b.cz", ""],
      town: ["", ""],
    },
    orders: { customerId: ["1"], orderDay: ["2025-01-01"], amount: [1] },
  };
  expect(await said("completeness", cells)).toEqual([2 / 3, 1 / 3]);
});

describe("costs", () => {
  const products: ProductsTable = {
    rowCount: 2,
    sources: [],
    unreadable: [],
    columns: {
      productId: { kind: "text", codes: Uint32Array.of(1, 2), dictionary: listedTexts(["", "P1", "P2"]) },
      cost: { kind: "number", values: Float64Array.of(3, 5) },
      category: { kind: "text", codes: Uint32Array.of(1, 0), dictionary: listedTexts(["", "Tea"]) },
    },
  };
  const orders = {
    customerId: ["a", "a", "b"],
    orderDay: ["2025-01-01", "2025-01-02", "2025-01-03"],
    productId: ["p1", "P2", "P9"],
    quantity: [2, 1, 1],
    amount: [10, 20, 7],
  };

  it("come from the list of products, by the piece", async () => {
    expect(await said("margin", { orders, products })).toEqual([10 - 6 + 20 - 5, Number.NaN]);
  });

  it("on the row count before those of the list", async () => {
    const own = { ...orders, cost: [8, null, null] };
    expect(await said("margin", { orders: own, products })).toEqual([10 - 8 + 20 - 5, Number.NaN]);
  });

  it("are not known without a column of them", async () => {
    expect(await said("margin", { orders })).toEqual(["noColumn", "orders.cost", "products.cost"]);
  });

  it("bring the category of the list with them", async () => {
    expect(await said("favouriteCategory", { orders, products })).toEqual(["Tea", ""]);
  });
});

it("breaks a tie between products by what they brought, then by their names", async () => {
  const orders = (products: readonly string[], amount: readonly number[]) => ({
    orders: {
      customerId: products.map(() => "a"),
      orderDay: products.map(() => "2025-01-01"),
      productName: products,
      amount,
    },
  });
  expect(await said("favouriteProduct", orders(["Tea", "Cup"], [5, 6]))).toEqual(["Cup"]);
  expect(await said("favouriteProduct", orders(["Tea", "Cup"], [5, 5]))).toEqual(["Cup"]);
  expect(await said("favouriteProduct", orders(["Cup", "Tea"], [5, 5]))).toEqual(["Cup"]);
});

describe("whether a cost is of a piece or of the row", () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const sales = new Uint8Array(3);

  it("is told by products whose margins differ", () => {
    const goods = { count: 2, ofRow: Int32Array.of(0, 0, 1), ids: [], names: [], listed: new Int32Array(2) };
    const [quantities, amounts] = [column(1, 4, 1), column(10, 40, 10)];
    expect(costsAreOf({ costs: column(2, 2, 9), quantities, amounts, kinds: sales }, goods)).toBe("piece");
    expect(costsAreOf({ costs: column(2, 8, 9), quantities, amounts, kinds: sales }, goods)).toBe("row");
  });

  it("is of the row where nothing tells", () => {
    const one = column(1, 1, 1);
    expect(costsAreOf({ costs: column(2, 8, 9), quantities: one, amounts: one, kinds: sales })).toBe("row");
  });
});
