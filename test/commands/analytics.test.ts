import { createSession } from "../../src/commands/createSession";
import type { Preview, RunRequest } from "../../src/commands/session";
import { isoDay } from "../../src/core/day";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { languageIds } from "../../src/i18n";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "../workbook/books";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);

type Analytic = "segment" | "value" | "cohorts" | "products" | "card";
const request = (command: Analytic, settings: object = {}, language = "en") =>
  ({ command, settings, language, corrections: {} }) as RunRequest;

const people: CellValue[][] = [
  ["Customer ID", "Name", "E-mail", "Town"],
  [1, "Anna Hill", "anna@example.com", "Leeds"],
  [2, "Boris Katz", "boris@example.com", "York"],
  [3, "Vera Snow", "vera@example.com", "Leeds"],
];
/** Days as Excel counts them: 45 658 is 1 January 2025. */
const sales: CellValue[][] = [
  ["Order ID", "Order date", "Customer ID", "Product", "Quantity", "Amount"],
  ["A1", 45_658, 1, "Tea", 1, 100],
  ["A2", 45_688, 1, "Tea", 2, 200],
  ["A3", 45_718, 1, "Cup", 1, 30],
  ["A4", 45_690, 2, "Cup", 1, 30],
];

async function run(book: FileWorkbook, command: Analytic, settings: object = {}, language = "en") {
  const session = sessionOf(book);
  const preview = await session.prepare(request(command, settings, language), silent);
  const outcome = await session.apply(silent);
  return { session, preview, outcome };
}

const shop = () => reopened(bookOf({ People: people, Sales: sales }));
const textOf = (book: FileWorkbook, sheet: string) => JSON.stringify(valuesOf(book, sheet));

describe.each(["value", "cohorts", "products", "card"] as const)("%s", (command) => {
  it("writes its sheet, writes nothing the second time, and is taken back", async () => {
    const book = shop();
    const before = stateOf(book);
    const { outcome } = await run(book, command);
    expect(outcome.reportSheet).toBeDefined();
    const later = reopened(book);
    const again = await sessionOf(later).prepare(request(command), silent);
    expect(again.changes.reduce((sum, { changedCells }) => sum + changedCells, 0)).toBe(0);
    await sessionOf(later).undo(silent);
    expect(stateOf(later)).toEqual(before);
  });

  it.each(languageIds)("fills every placeholder in %s", async (language) => {
    const book = shop();
    const { outcome } = await run(book, command, {}, language);
    expect(textOf(book, outcome.reportSheet!)).not.toMatch(/\{\w+\}/);
  });
});

describe("segment", () => {
  it("writes the columns asked for, and names those that cannot be computed", async () => {
    const book = shop();
    await run(book, "segment", { columns: ["productCount", "favouriteProduct", "margin"] });
    const [heading, anna, boris, vera] = valuesOf(book, "People");
    const first = heading!.indexOf("Favourite product");
    // By hand: Anna bought tea twice and a cup, Boris a cup, Vera nothing.
    expect([anna, boris, vera].map((row) => row![first] ?? null)).toEqual(["Tea", "Cup", null]);
    expect(heading).not.toContain("Margin");
    expect(textOf(book, "Segments")).toContain("Needs a column: Cost");
  });

  it("finds the customers of the user's own rules, and keeps the rules for the next time", async () => {
    const own = [
      { name: "Tea lovers", rule: { column: "boughtProduct", has: "tea" } },
      {
        name: "Leeds",
        rule: {
          all: [
            { column: "town", is: "leeds" },
            { column: "frequency", atMost: 1 },
          ],
        },
      },
    ];
    const book = shop();
    const { preview } = await run(book, "segment", { own });
    const { summary } = preview as Preview<"segment">;
    expect(summary!.own).toEqual([
      { id: "Tea lovers", customers: 1, orders: 3, revenue: 330 },
      { id: "Leeds", customers: 1, orders: 0, revenue: 0 },
    ]);
    const later = reopened(book);
    const again = (await sessionOf(later).prepare(request("segment"), silent)) as Preview<"segment">;
    expect(again.summary!.settings).toEqual({ own });
    expect(again.changes.every(({ changedCells }) => changedCells === 0)).toBe(true);
    const [heading, ...rows] = valuesOf(later, "People");
    const column = heading!.indexOf("Own segment");
    expect(rows.map((row) => row[column] ?? null)).toEqual(["Tea lovers", null, "Leeds"]);
  });

  it("counts while a rule is typed, and refuses a column that there is not", async () => {
    const session = sessionOf(shop());
    await session.prepare(request("segment"), silent);
    expect(await session.ask("segment", { ask: "count", rule: { column: "town", is: "Leeds" } })).toEqual({
      count: 2,
    });
    const { columns } = await session.ask("segment", { ask: "columns" });
    expect(columns!.find(({ name }) => name === "town")).toMatchObject({
      type: "text",
      values: ["Leeds", "York"],
    });
    await expect(
      session.ask("segment", { ask: "count", rule: { column: "__proto__", is: "x" } }),
    ).rejects.toMatchObject({ code: "rules.column" });
    await expect(
      sessionOf(shop()).prepare(request("segment", { columns: ["nope"] }), silent),
    ).rejects.toMatchObject({ code: "segment.column" });
  });

  it("makes the sheet ABC-XYZ when it is asked for", async () => {
    const book = shop();
    await run(book, "segment", { abcXyz: true });
    expect(textOf(book, "ABC-XYZ")).toContain("Anna Hill");
  });
});

describe("card", () => {
  it("shows who buys most, who is asked for, and who was chosen in its cell", async () => {
    const book = shop();
    const { preview, session } = await run(book, "card");
    expect((preview as Preview<"card">).summary).toMatchObject({
      name: "Anna Hill",
      orders: 3,
      revenue: 330,
    });
    const asked = await session.prepare(request("card", { customer: "BORIS@example.com" }), silent);
    expect((asked as Preview<"card">).summary).toMatchObject({ name: "Boris Katz" });
    book.xlsx.apply([
      {
        edit: "cells",
        sheet: "Customer card",
        firstRow: 1,
        firstColumn: 1,
        rows: [[{ value: "Vera Snow" }]],
        styles: [],
      },
    ]);
    const chosen = await sessionOf(book).prepare(request("card"), silent);
    expect((chosen as Preview<"card">).summary).toMatchObject({ name: "Vera Snow", orders: 0 });
  });

  it("finds customers by a part of their name, the best first, and refuses somebody unknown", async () => {
    const session = sessionOf(shop());
    await session.prepare(request("card"), silent);
    const found = await session.ask("card", { search: "s" });
    expect(found.map(({ name }) => name)).toEqual(["Boris Katz", "Vera Snow"]);
    expect((await session.ask("card", { search: "vera@" })).map(({ key }) => key)).toEqual(["id:3"]);
    await expect(session.prepare(request("card", { customer: "Zoe" }), silent)).rejects.toMatchObject({
      code: "card.unknown",
    });
  });
});

it("puts figures of products beside their list", async () => {
  const list: CellValue[][] = [
    ["Product", "Cost"],
    ["Cup", 40],
    ["Pot", 5],
    ["Tea", 60],
  ];
  const book = reopened(bookOf({ People: people, Sales: sales, Products: list }));
  const { preview } = await run(book, "products", { columns: true });
  expect((preview as Preview<"products">).summary).toMatchObject({ hasList: true, productCount: 2 });
  const [heading, cup, pot, tea] = valuesOf(book, "Products");
  const revenue = heading!.indexOf("Revenue");
  expect([cup, pot, tea].map((row) => row![revenue] ?? null)).toEqual([60, null, 300]);
});

it("reads cohorts by the period of the first order", async () => {
  const { preview } = await run(shop(), "cohorts", { by: "month" });
  // By hand: Anna in January, February (31st day on) and March, Boris in February only.
  const { latest, unit } = (preview as Preview<"cohorts">).summary!;
  expect(unit).toBe("month");
  expect(
    latest.map(({ startDay, customers, retention }) => [isoDay(startDay), customers, retention]),
  ).toEqual([
    ["2025-01-01", 1, [1, 0, 1]],
    ["2025-02-01", 1, [1, 0]],
  ]);
});

/** What people bring who have hardly anything yet. */
const poor: Readonly<Record<string, CellValue[][]>> = {
  "one order": [sales[0]!, sales[1]!],
  "one day": [sales[0]!, sales[1]!, ["A2", 45_658, 2, "Cup", 1, 5], ["A3", 45_658, 3, "Cup", 1, 5]],
  "returns only": [sales[0]!, ["A1", 45_658, 1, "Tea", -1, -100], ["A2", 45_688, 2, "Tea", -1, -5]],
  "no products": [
    ["Order ID", "Order date", "Customer ID", "Amount"],
    ["A1", 45_658, 1, 100],
    ["A2", 45_688, 1, 50],
  ],
  "days before 1900": [
    ["Order ID", "Order date", "Customer ID", "Amount"],
    ["A1", "1899-05-01", 1, 100],
    ["A2", "1899-06-01", 1, 50],
    ["A3", "1899-06-01", 2, 50],
  ],
};

describe.each(Object.keys(poor))("a book with %s", (name) => {
  it.each(["segment", "value", "cohorts", "products", "card"] as const)(
    "gets a sheet of %s",
    async (command) => {
      const book = bookOf({ People: people, Sales: poor[name]! });
      const columns = command === "segment" ? { columns: ["xyz", "margin", "valueClass"], abcXyz: true } : {};
      const { outcome } = await run(book, command, columns);
      const text = textOf(book, outcome.reportSheet!);
      expect(text).not.toMatch(/NaN|Infinity|undefined|\{\w+\}/);
    },
  );
});

describe("segments since the last run", () => {
  const later: CellValue[][] = [...sales, ["A5", 45_900, 2, "Cup", 3, 900]];
  const moves = (book: FileWorkbook) =>
    valuesOf(book, "Segments").filter(([name]) => name === "No orders" || name === "Total").length;

  it("tells who has moved, once the orders go on, and says the same the second time", async () => {
    const book = shop();
    await run(book, "segment");
    expect(textOf(book, "Segments")).not.toContain("Who has moved");
    const before = moves(book);
    const next = reopened(book);
    next.xlsx.apply([
      {
        edit: "cells",
        sheet: "Sales",
        firstRow: 5,
        firstColumn: 0,
        rows: [later[5]!.map((value) => ({ value }))],
        styles: [],
      },
    ]);
    const grown = reopened(next);
    await run(grown, "segment");
    expect(moves(grown)).toBeGreaterThan(before);
    const again = await sessionOf(grown).prepare(request("segment"), silent);
    expect(again.changes.every(({ changedCells }) => changedCells === 0)).toBe(true);
  });

  it("does not keep who the customers are in clear", async () => {
    const book = shop();
    await run(book, "segment");
    const kept = (await book.names()).filter(({ name }) => name.includes("segmentClasses"));
    expect(kept).not.toHaveLength(0);
    expect(JSON.stringify(kept)).not.toMatch(/anna|id:1/);
  });
});
