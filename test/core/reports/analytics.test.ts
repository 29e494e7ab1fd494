/** The reports ABC-XYZ, Products and Customer card, in every language, with much and with little to say. */
import type { SheetContent, Validation } from "../../../src/core/plan/content";
import { describeProducts } from "../../../src/core/products/describeProducts";
import { abcXyz } from "../../../src/core/reports/abcXyz";
import { abcXyzInput } from "../../../src/core/reports/abcXyzInput";
import { customerCard } from "../../../src/core/reports/customerCard";
import { customerCardInput } from "../../../src/core/reports/customerCardInput";
import { products } from "../../../src/core/reports/products";
import { productsInput } from "../../../src/core/reports/productsInput";
import {
  type CustomerColumnId,
  customerColumns,
  customerFigures,
} from "../../../src/core/segments/customerColumns";
import { type Language, languageIds, say } from "../../../src/i18n";
import { type BookCells, factsByHand } from "../byHand/facts";

const sayIn = (language: Language) => (key: Parameters<typeof say>[1], params?: Parameters<typeof say>[2]) =>
  say(language, key, params);

async function sheetsOf(cells: BookCells, language: Language = "en") {
  const { facts, described } = await factsByHand(cells);
  const words = sayIn(language);
  return {
    abcXyz: abcXyz.content(abcXyzInput(facts, described, 1900), words),
    products: products.content(productsInput(facts, await describeProducts(facts), 1900), words),
    ...(facts.customers.rowCount > 0 && {
      customerCard: customerCard.content(customerCardInput(facts, 0, 1900, {}, "Customers!$A$2:$A$9"), words),
    }),
  };
}

const rowsOf = (content: SheetContent) => content.rows.map((row) => row.map((cell) => cell?.value ?? null));
const textsOf = (content: SheetContent) =>
  rowsOf(content)
    .flat()
    .filter((value) => typeof value === "string");
/** The first row that begins with the text, its empty end left away. */
const rowOf = (content: SheetContent, first: string) => {
  const row = rowsOf(content).find(([value]) => value === first) ?? [];
  return row.slice(0, row.findLastIndex((value) => value !== null) + 1);
};
/** The rows below a section, up to the next empty row. */
const below = (content: SheetContent, section: string) => {
  const rows = rowsOf(content);
  const start = rows.findIndex(([value]) => value === section) + 1;
  const end = rows.findIndex((row, at) => at >= start && row.every((value) => value === null));
  return rows.slice(start, end < 0 ? undefined : end);
};

/** Seven months; customer a evenly and most, b unevenly, c once. */
const months = ["01", "02", "03", "04", "05", "06", "07"];
const lines = [
  ...months.map((month) => ({ customer: "a", day: `2024-${month}-10`, amount: 100, product: "Tea" })),
  { customer: "b", day: "2024-01-15", amount: 60, product: "Cup" },
  { customer: "b", day: "2024-06-15", amount: 90, product: "Cup" },
  { customer: "c", day: "2024-03-15", amount: 20, product: "Pot" },
];
const rich: BookCells = {
  asOf: "2024-07-31",
  orders: {
    customerId: lines.map(({ customer }) => customer),
    orderId: lines.map((_, at) => at + 1),
    orderDay: lines.map(({ day }) => day),
    amount: lines.map(({ amount }) => amount),
    productName: lines.map(({ product }) => product),
    category: lines.map(({ product }) => (product === "Tea" ? "Drinks" : "Ware")),
    cost: lines.map(({ amount, product }) => (product === "Cup" ? amount + 5 : amount / 2)),
    quantity: lines.map(() => 1),
  },
};

describe("the report ABC-XYZ", () => {
  it("crosses the classes of customers, with shading and sums", async () => {
    const { abcXyz: sheet } = await sheetsOf(rich);
    // 870 in all: a 700 crosses 80 % and b begins at 80.5 %: B; c begins at 97.7 %: C.
    expect(below(sheet, "Customers: how many in each pair of classes").map((row) => row.slice(0, 6))).toEqual(
      [
        ["Class", "X", "Y", "Z", "–", "Total"],
        ["A", 1, 0, 0, 0, 1],
        ["B", 0, 0, 1, 0, 1],
        ["C", 0, 0, 0, 1, 1],
        ["Total", 1, 0, 1, 1, 3],
      ],
    );
    expect(rowsOf(sheet)[1][0]).toBe("1 customer of 3 is in class A and brings 80% of revenue");
    expect(sheet.conditionalFormats.filter(({ kind }) => kind === "colorScale")).toContainEqual({
      kind: "colorScale",
      area: { firstRow: 7, firstColumn: 1, lastRow: 9, lastColumn: 4 },
      low: "#FFFFFF",
      high: "#8CC3C8",
    });
  });

  it("ranks categories with a Pareto chart of them", async () => {
    const { abcXyz: sheet } = await sheetsOf(rich);
    expect(below(sheet, "Categories by revenue").slice(1, 3)).toEqual([
      ["Drinks", 700, 700 / 870, 700 / 870, "A", 0, "X"],
      ["Ware", 170, 170 / 870, 1, "B", expect.any(Number), "Z"],
    ]);
    const chart = sheet.charts?.find(({ name }) => name === "klientela.pareto.category");
    const row = rowsOf(sheet).findIndex(([value]) => value === "Drinks");
    expect(chart).toMatchObject({
      kind: "column",
      categories: { firstRow: row, firstColumn: 0, lastRow: row + 1, lastColumn: 0 },
      series: [
        { name: "Revenue", values: { firstColumn: 1 } },
        { name: "Cumulative %", values: { firstColumn: 3 }, drawnAs: "line", onSecondAxis: true },
      ],
      secondMaximum: 1,
    });
  });

  it("says what could not be computed, and which column would help", async () => {
    const { abcXyz: sheet } = await sheetsOf(rich);
    expect(rowOf(sheet, "Manager")).toEqual(["Manager", "Needs a column: Manager"]);
    expect(rowOf(sheet, "Town")).toEqual(["Town", "Needs a column: Town"]);
  });
});

describe("the report of products", () => {
  it("lists products, losses with their cause, and how costs were understood", async () => {
    const { products: sheet } = await sheetsOf(rich);
    expect(rowOf(sheet, "Cup").slice(0, 8)).toEqual(["Cup", 150, -10, 0, 0, -10, null, "Price below cost"]);
    expect(rowOf(sheet, "Cost")).toEqual(["Cost", "taken from the orders, for the whole row"]);
    expect(sheet.tables.map(({ name }) => name)).toEqual(["KlientelaProducts"]);
    const list = below(sheet, "All products");
    expect(list.slice(2).map(([name, revenue, abc]) => [name, revenue, abc])).toEqual([
      ["Tea", 700, "A"],
      ["Cup", 150, "B"],
      ["Pot", 20, "C"],
    ]);
  });
});

it("the report of products tells how many more bring nothing than it lists", async () => {
  const names = Array.from({ length: 53 }, (_, at) => `p${at}`);
  const { products: sheet } = await sheetsOf({
    orders: {
      orderDay: names.map(() => "2025-01-01"),
      productName: names,
      amount: names.map(() => 5),
      cost: names.map(() => 6),
    },
  });
  expect(textsOf(sheet)).toContain("… and 3 more");
});

describe("the customer card", () => {
  it("begins with the name, to be chosen in its cell, and the sentence to remember", async () => {
    const { customerCard: sheet } = await sheetsOf(rich);
    expect(
      rowsOf(sheet!)
        .slice(1, 3)
        .map(([first, second]) => [first, second]),
    ).toEqual([
      ["Customer", "a"],
      ["7 orders for 700 in all; days since the last one: 21", null],
    ]);
    const validations: readonly Validation[] = sheet!.validations;
    expect(validations).toEqual([
      {
        area: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 },
        list: { range: "Customers!$A$2:$A$9" },
      },
    ]);
  });

  it("says of each class why", async () => {
    const { customerCard: sheet } = await sheetsOf(rich);
    expect(rowOf(sheet!, "Temperature")).toEqual([
      "Temperature",
      "Hot",
      "Days since the last order: 21; own interval: 30.33 days; orders: 7",
    ]);
    expect(rowOf(sheet!, "XYZ class")).toEqual(["XYZ class", "X", "Varies by 0% over 7 months"]);
    expect(rowOf(sheet!, "Tea").slice(1, 3)).toEqual([7, 700]);
    expect(rowOf(sheet!, "Age")).toEqual(["Age", "Needs a column: Birthday"]);
  });
});

const oneOrder = { customerId: ["a"], orderDay: ["2025-01-01"], amount: [10] };
const bad: readonly (readonly [string, BookCells])[] = [
  ["one customer with one order", { orders: oneOrder }],
  ["no orders at all", { orders: {} }],
  [
    "all orders on one day",
    {
      orders: {
        customerId: ["a", "b", "a"],
        orderDay: Array(3).fill("2025-01-01"),
        amount: [1, 2, 3],
        productName: ["x", "y", "x"],
      },
    },
  ],
  [
    "returns only",
    {
      orders: {
        customerId: ["a", "b"],
        orderDay: ["2025-01-01", "2025-01-02"],
        amount: [-5, -6],
        productName: ["x", "y"],
      },
    },
  ],
  ["amounts of zero", { orders: { ...oneOrder, amount: [0], productName: ["x"], cost: [0], quantity: [0] } }],
  ["no costs", { orders: { ...oneOrder, productName: ["x"], quantity: [1] } }],
  ["no column of products", { orders: { ...oneOrder, cost: [5] } }],
  [
    "dates before 1900",
    {
      orders: {
        customerId: ["a", "a", "b"],
        orderDay: ["1812-06-24", "1812-07-24", "1899-12-31"],
        amount: [1, 2, 3],
        productName: ["x", "y", "x"],
      },
    },
  ],
  [
    "a date of the year 202",
    {
      orders: {
        customerId: ["a", "a"],
        orderDay: ["0202-01-01", "2025-01-01"],
        amount: [1, 2],
        productName: ["x", "y"],
      },
    },
  ],
  ["no dates", { orders: { customerId: ["a"], amount: [1], productName: ["x"] } }],
  ["no amounts", { orders: { customerId: ["a"], orderDay: ["2025-01-01"], productName: ["x"] } }],
  ["nobody to whom orders belong", { orders: { orderDay: ["2025-01-01"], amount: [5], productName: ["x"] } }],
  ["customers without orders", { customers: { customerId: ["1"], customerName: [""] }, orders: {} }],
];

describe.each(languageIds)("in %s", (language) => {
  it.each([["much to say", rich] as const, ...bad])("there is a sheet for %s", async (_, cells) => {
    for (const sheet of Object.values(await sheetsOf(cells, language))) {
      expect(textsOf(sheet!)[0]).toBeTruthy();
      for (const text of textsOf(sheet!)) expect(text).not.toMatch(/[{}]|NaN|undefined|Infinity/);
      for (const value of rowsOf(sheet!).flat()) expect(value).not.toBe(Number.NaN);
    }
  });
});

describe("every column", () => {
  it.each(bad)("is figures or the reason why not: %s", async (_, cells) => {
    const { facts } = await factsByHand(cells);
    for (const { id } of customerColumns) {
      const figures = customerFigures(id as CustomerColumnId, facts);
      const rows =
        figures.kind === "number"
          ? figures.values.length
          : figures.kind === "text"
            ? figures.codes.length
            : figures.kind === "class"
              ? figures.classOf.length
              : facts.customers.rowCount;
      expect(rows).toBe(facts.customers.rowCount);
      if (figures.kind === "number")
        for (const value of figures.values) expect(Math.abs(value)).not.toBe(Infinity);
    }
  });
});

it("the reports say so where there is nothing to say", async () => {
  const nothing = await sheetsOf({ orders: {} });
  expect(rowsOf(nothing.abcXyz)[1][0]).toMatch(/^Nobody brings any revenue/);
  expect(rowsOf(nothing.products)[1][0]).toBe("Nothing can be said of products");
  const returned = await sheetsOf(bad[3][1]);
  expect(rowsOf(returned.abcXyz)[1][0]).toMatch(/^Nobody brings any revenue/);
  expect(rowsOf(returned.products)[1][0]).toMatch(/^The products bring no revenue/);
  const one = await sheetsOf(bad[0][1]);
  expect(rowsOf(one.abcXyz)[1][0]).toMatch(/^There is only one customer/);
  expect(textsOf(one.products)).toContain("Needs a column: Product code / Product");
});
