import { segments } from "../../../src/core/reports/segments";
import type { SegmentsReportInput } from "../../../src/core/reports/segmentsInput";
import { type Language, languageIds, say } from "../../../src/i18n";

/** Three customers, worked out by hand: 900 + 90 + 10 = 1000 in 6 orders. */
const input: SegmentsReportInput = {
  asOfDay: 20453, // 2025-12-31
  segments: [
    { id: "champions", customers: 1, orders: 4, revenue: 900 },
    { id: "hibernating", customers: 2, orders: 2, revenue: 100 },
    { id: "noOrders", customers: 1, orders: 0, revenue: 0 },
  ],
  abc: [
    { id: "A", customers: 1, orders: 4, revenue: 900 },
    { id: "B", customers: 1, orders: 1, revenue: 90 },
    { id: "C", customers: 2, orders: 1, revenue: 10 },
  ],
  abcCutoffs: { a: 0.8, b: 0.95 },
  breaks: {
    recencyDays: [115, 181, 297.4, 482],
    frequency: [2, 5, 5.2, 8],
    monetary: [255.8, 382, 506.4, 1666.6],
  },
  links: { id: 6, email: 0, phone: 2, name: 0, none: 2 },
  leftOut: [
    { reason: "cancelled", rows: 3, first: { sheet: "Orders", row: 1233 } },
    { reason: "noCustomer", rows: 2, first: { sheet: "more.csv", row: 4 } },
  ],
  recognition: {
    sheets: [
      {
        sheet: "Orders",
        kind: "orders",
        area: { headingRow: 2, firstRow: 3, lastRow: 9, firstColumn: 0, lastColumn: 2 },
        columns: [
          { column: 0, heading: "No.", role: "orderId", evidence: "heading" },
          { column: 1, heading: "Remark" },
        ],
      },
      {
        sheet: "Notes",
        area: { headingRow: 0, firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 0 },
        columns: [{ column: 0, heading: "Note" }],
      },
    ],
    questions: [],
  },
  ownSheets: ["Orders", "Notes"],
  version: "0.1.0",
  calendar: 1900,
};

const report = (changes: Partial<SegmentsReportInput> = {}, language: Language = "en") =>
  segments.content({ ...input, ...changes }, (key, params) => say(language, key, params));
const rowsOf = (content: ReturnType<typeof report>) =>
  content.rows.map((row) => row.map((cell) => cell?.value ?? null));
/** The row that begins with the text, its empty end left away. */
const rowOf = (content: ReturnType<typeof report>, first: string) => {
  const row = rowsOf(content).find(([value]) => value === first);
  return row?.slice(0, row.findLastIndex((value) => value !== null) + 1);
};
const textsOf = (content: ReturnType<typeof report>) =>
  rowsOf(content)
    .flat()
    .filter((value) => typeof value === "string");

describe("the report of segments", () => {
  it("begins with the sentence to remember and the as-of day", () => {
    const [title, lead, , asOf] = rowsOf(report());
    expect(title[0]).toBe("Customer segments");
    expect(lead[0]).toBe("90% of revenue comes from 1 customer out of 4");
    expect(asOf.slice(0, 2)).toEqual(["Counted to", 46022]);
  });

  it("states customers, orders, revenue, shares and average order by segment", () => {
    expect(rowOf(report(), "Champions")?.slice(0, 7)).toEqual(["Champions", 1, 0.25, 4, 900, 0.9, 225]);
    expect(rowOf(report(), "No orders")?.slice(0, 7)).toEqual(["No orders", 1, 0.25, 0, 0, 0, null]);
    expect(rowOf(report(), "Total")).toEqual(["Total", 4, 1, 6, 1000, 1, 1000 / 6, ""]);
  });

  it("says of each class who is in it", () => {
    expect(rowOf(report(), "A")?.at(-1)).toBe("Bring the first 80% of revenue");
    expect(rowOf(report({ abcCutoffs: { a: 0.7, b: 0.9 } }), "B")?.at(-1)).toBe("Up to 90% of revenue");
  });

  // Bins are [low, high) and recency is reversed, so the limits 115 … 482 mean: 5 is up to 114 days, 1 from 482 on.
  it("puts the limits of the scores into words, the best first", () => {
    const rows = rowsOf(report());
    const start = rows.findIndex(([value]) => value === "Score");
    expect(rows.slice(start + 1, start + 6).map((row) => row.slice(0, 4))).toEqual([
      [5, "114 or fewer", "8 or more", "1,667 or more"],
      [4, "115 to 180", "6 to 7", "506.4 or more"],
      [3, "181 to 297", "5", "382 or more"],
      [2, "298 to 481", "2 to 4", "255.8 or more"],
      [1, "482 or more", "1", "less than 255.8"],
    ]);
  });

  it("says that nobody can have a score whose limits leave no room", () => {
    const breaks = { ...input.breaks, frequency: [2, 2, 2, 2], monetary: [1, 1, 1, 5] };
    const rows = rowsOf(report({ breaks }));
    const start = rows.findIndex(([value]) => value === "Score");
    expect(rows.slice(start + 1, start + 6).map((row) => row.slice(2, 4))).toEqual([
      ["2 or more", "5 or more"],
      ["nobody", "1 or more"],
      ["nobody", "nobody"],
      ["nobody", "nobody"],
      ["1", "less than 1"],
    ]);
  });

  it("tells which ways led orders to customers, unused ways left away", () => {
    const content = report();
    expect(rowOf(content, "By customer number")).toEqual(["By customer number", 6, 0.6]);
    expect(rowOf(content, "By phone")).toEqual(["By phone", 2, 0.2]);
    expect(textsOf(content)).not.toContain("By e-mail");
  });

  it("leads to the first row that was left out, where it is in this workbook", () => {
    const content = report();
    expect(rowOf(content, "Cancelled")).toEqual(["Cancelled", 3, "Orders, row 1234"]);
    const row = rowsOf(content).findIndex(([value]) => value === "Cancelled");
    expect(content.links.filter((link) => link.row === row)).toEqual([
      { row, column: 2, target: "'Orders'!A1234" },
    ]);
    expect(content.links.filter((link) => link.row === row + 1)).toEqual([]);
  });

  it("says so when nothing was left out", () => {
    expect(textsOf(report({ leftOut: [] }))).toContain("Nothing was left out: every row was counted.");
  });

  it("lists the columns it used and leads to their headings", () => {
    const content = report();
    expect(rowOf(content, "Order number")).toEqual(["Order number", "Orders", "No.", "by its heading"]);
    expect(content.links.at(-1)?.target).toBe("'Orders'!A3");
    expect(textsOf(content)).not.toContain("Remark");
    expect(textsOf(content)).not.toContain("Notes");
  });
});

describe("the report of segments, when there is little to say", () => {
  it("has no customers with orders", () => {
    const nobody = {
      recencyDays: [NaN, NaN, NaN, NaN],
      frequency: [NaN, NaN, NaN, NaN],
      monetary: [NaN, NaN, NaN, NaN],
    };
    const content = report({
      segments: [{ id: "noOrders", customers: 2, orders: 0, revenue: 0 }],
      abc: [{ id: "C", customers: 2, orders: 0, revenue: 0 }],
      breaks: nobody,
    });
    expect(rowsOf(content)[1][0]).toMatch(/^No customer has an order that counts/);
    expect(textsOf(content)).not.toContain("Score");
    expect(textsOf(content)).toContain("Cancelled");
  });

  it("has no revenue to share", () => {
    const content = report({
      segments: [{ id: "new", customers: 2, orders: 2, revenue: -5 }],
      abc: [{ id: "C", customers: 2, orders: 2, revenue: -5 }],
    });
    expect(rowsOf(content)[1][0]).toMatch(/^There is no revenue to share out/);
    expect(rowOf(content, "New")?.slice(0, 7)).toEqual(["New", 2, 1, 2, -5, null, -2.5]);
  });

  it("has one customer", () => {
    const content = report({
      segments: [{ id: "new", customers: 1, orders: 1, revenue: 5 }],
      abc: [{ id: "A", customers: 1, orders: 1, revenue: 5 }],
    });
    expect(rowsOf(content)[1][0]).toBe("There is only one customer, so there is nobody to compare with");
  });

  it("has nothing at all", () => {
    const none = { id: 0, email: 0, phone: 0, name: 0, none: 0 };
    const content = report({
      segments: [],
      abc: [],
      links: none,
      leftOut: [],
      recognition: { sheets: [], questions: [] },
    });
    expect(textsOf(content)).not.toContain("How");
    expect(content.conditionalFormats).toEqual([]);
  });
});

describe("the report of segments in each language", () => {
  it.each(languageIds)("leaves no placeholder unfilled in %s", (language) => {
    for (const text of textsOf(report({}, language))) expect(text).not.toMatch(/[{}]/);
  });

  // Plural forms after the grammars: Russian one, few, many; Czech one, few, other.
  it.each<[Language, number, string]>([
    ["ru", 1, "90 % выручки приносит 1 клиент из 40"],
    ["ru", 3, "90 % выручки приносят 3 клиента из 40"],
    ["ru", 11, "90 % выручки приносят 11 клиентов из 40"],
    ["ru", 21, "90 % выручки приносит 21 клиент из 40"],
    ["cs", 1, "90 % tržeb přináší 1 zákazník z 40"],
    ["cs", 4, "90 % tržeb přinášejí 4 zákazníci z 40"],
    ["cs", 5, "90 % tržeb přináší 5 zákazníků z 40"],
  ])("counts customers right in %s: %i", (language, customers, expected) => {
    const abc = [
      { id: "A", customers, orders: 9, revenue: 900 },
      { id: "C", customers: 40 - customers, orders: 9, revenue: 100 },
    ] as const;
    expect(rowsOf(report({ abc }, language))[1][0]).toBe(expected);
  });
});
