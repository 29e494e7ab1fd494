import { dayOf } from "../../../../src/core/day";
import { describeDynamics } from "../../../../src/core/dynamics/describeDynamics";
import type { DynamicsSettings } from "../../../../src/core/dynamics/dynamicsSettings";
import { periodAt, periodUnits } from "../../../../src/core/dynamics/periods";
import type { Params } from "../../../../src/core/errors";
import { chartNamePrefix } from "../../../../src/core/plan/content";
import { dynamics, unitCell, unitNamed } from "../../../../src/core/reports/dynamics/dynamics";
import { periodName } from "../../../../src/core/reports/dynamics/periodName";
import { type Language, languageIds, say, type TextKey } from "../../../../src/i18n";
import { factsOf } from "../../dynamics/made";

type Cells = Parameters<typeof factsOf>[0];

/** Three years of two products, twice as much each December; revenue of year y is (y - 2021) × 14 × 110. */
const shop: Cells = (() => {
  const months = Array.from({ length: 36 }, (_, at) => at);
  const amounts = months.map((at) => (1 + Math.floor(at / 12)) * (at % 12 === 11 ? 220 : 110));
  return {
    orderDay: months.map(
      (at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
    ),
    orderId: months.map(String),
    customerId: months.map((at) => (at === 35 ? "b" : "a")),
    productName: months.map((at) => `P${at % 4}`),
    town: months.map(() => "Brno"),
    amount: amounts,
  };
})();

async function report(cells: Cells, settings: Partial<DynamicsSettings> = {}, language: Language = "en") {
  const found = await describeDynamics({ facts: await factsOf(cells) }, settings);
  const tell = (key: TextKey, params?: Params) => say(language, key, params);
  return dynamics.content({ dynamics: found, version: "0.1.0", calendar: 1900 }, tell);
}

type Content = Awaited<ReturnType<typeof report>>;
const rowsOf = (content: Content) => content.rows.map((row) => row.map((cell) => cell?.value ?? null));
const textsOf = (content: Content) =>
  rowsOf(content)
    .flat()
    .filter((value) => typeof value === "string");
/** Rows of the table that begins with this heading, without the heading; of several the nth. */
const tableOf = (content: Content, heading: string, nth = 0) => {
  const rows = rowsOf(content);
  const starts = rows.flatMap(([first], row) => (first === heading ? [row] : []));
  const start = starts[nth];
  const end = rows.findIndex(([first], row) => row > start && first === null);
  return {
    headings: rows[start],
    rows: rows.slice(start + 1, end < 0 ? undefined : end),
    firstRow: start + 1,
  };
};

/** Looked at from many sides. */
const shopReport = report(shop);

describe("the sheet of sales dynamics", () => {
  it("begins with the sentence to remember, the as-of day, and the period in a cell with a list", async () => {
    const content = await shopReport;
    const [title, lead, , asOf, by] = rowsOf(content);
    expect(title[0]).toBe("Sales dynamics");
    // December: 660 in 2024, 440 in 2023.
    expect(lead[0]).toBe("December 2024: revenue 660, 50% more than a year before");
    expect(asOf.slice(0, 2)).toEqual(["As of", 45627]); // 2024-12-01
    expect(by.slice(0, 2)).toEqual(["Period", "month"]);
    const { row, column } = unitCell;
    expect(content.validations).toEqual([
      {
        area: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
        list: ["day", "week", "month", "quarter", "year"],
      },
    ]);
  });

  it("shows the months with what they are compared with", async () => {
    const { headings, rows } = tableOf(await shopReport, "Period", 1);
    const cell = (row: number, heading: string) => rows[row][headings.indexOf(heading)];
    expect(rows).toHaveLength(36);
    expect(rows[12][0]).toBe("January 2023");
    expect(cell(12, "Revenue")).toBe(220);
    expect(cell(12, "A year before")).toBe(110);
    expect(cell(12, "% to a year before")).toBe(1);
    expect(cell(1, "% to period before")).toBe(0);
    expect(cell(11, "Year to date")).toBe(1430);
    expect(cell(13, "Same, last year")).toBe(220);
    expect(cell(35, "New")).toBe(1);
    expect(cell(35, "Returning")).toBe(0);
    expect(headings).not.toContain("Returns");
    expect(headings).not.toContain("Margin");
    expect(headings).not.toContain("Remark");
  });

  it("marks what is not complete and says why", async () => {
    const days = Array.from({ length: 45 }, (_, at) =>
      new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const content = await report({ orderDay: days, amount: days.map(() => 1) });
    const { headings, rows } = tableOf(content, "Period", 1);
    expect(rows.map((row) => row[headings.indexOf("Remark")])).toEqual([null, "not complete"]);
    expect(rows[1][headings.indexOf("% to period before")]).toBeNull();
    expect(textsOf(content)).toContain(
      "February 2025: the data do not cover it all, so it is marked and not compared.",
    );
    expect(rowsOf(content)[1][0]).toBe("January 2025: revenue 31; there is nothing to compare it with yet");
  });

  it("tells why revenue changed, in words and as a waterfall", async () => {
    const content = await shopReport;
    const texts = textsOf(content);
    expect(texts).toContain("Why revenue changed: December 2023 → December 2024");
    expect(texts).toContain("440 → 660, a difference of 220. Most of it: new customers (660).");
    expect(texts).toContain("New customers: 660. Ordered for the first time: 1.");
    const { rows, firstRow } = tableOf(content, "Reason");
    // Reason, amount, then base, total, more, less for the chart.
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ["December 2023", 440, null, 440, null, null],
      ["New customers", 660, 440, null, 660, null],
      ["Customers who did not come", -440, 660, null, null, 440],
      ["December 2024", 660, null, 660, null, null],
    ]);
    const chart = content.charts?.find(({ name }) => name === `${chartNamePrefix}dynamics.bridge`);
    expect(
      chart?.series.map(({ values, isBase = false }) => [values.firstColumn, values.firstRow, isBase]),
    ).toEqual([
      [2, firstRow, true],
      [3, firstRow, false],
      [4, firstRow, false],
      [5, firstRow, false],
    ]);
  });

  it("draws no waterfall that dives below zero", async () => {
    const content = await report({
      orderDay: ["2025-01-01", "2025-02-01", "2025-02-01"],
      customerId: ["a", "b", "a"],
      amount: [100, 1, -50],
    });
    expect(content.charts?.map(({ name }) => name)).not.toContain(`${chartNamePrefix}dynamics.bridge`);
    expect(tableOf(content, "Reason").headings.filter(Boolean)).toEqual(["Reason", "Amount"]);
  });

  it("shows the forecast beside the errors of all methods", async () => {
    const content = await report(shop, { horizon: 4 });
    const { rows, headings } = tableOf(content, "Period", 2);
    expect(headings.slice(0, 5)).toEqual(["Period", "Revenue", "Forecast", "At least", "At most"]);
    expect(rows.slice(-4).map(([name]) => name)).toEqual([
      "January 2025",
      "February 2025",
      "March 2025",
      "April 2025",
    ]);
    for (const [, revenue, value, low, high, base, height] of rows.slice(-4) as number[][]) {
      expect(revenue).toBeNull();
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(base + height).toBeCloseTo(high, 6);
      expect(base).toBe(low);
    }
    // The line of the forecast begins at the last known month.
    expect(rows.at(-5)?.slice(0, 3)).toEqual(["December 2024", 660, 660]);
    expect(tableOf(content, "Method").rows.map(([name]) => name)).toContain("As a season ago");
  });

  it("says what cannot be foretold", async () => {
    const short = { orderDay: ["2025-01-01", "2025-02-01"], amount: [1, 2] };
    expect(textsOf(await report(short))).toContain(
      "A forecast needs at least 6 complete periods; so far: 2.",
    );
    const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}-01`);
    expect(textsOf(await report({ orderDay: months, amount: months.map((_, at) => 100 + at) }))).toContain(
      "Seasons can be seen from 24 complete periods on; so far: 12. Only the trend is continued.",
    );
  });

  it("shows the season by month with how sure it is", async () => {
    const { rows } = tableOf(await shopReport, "Month");
    expect(rows).toHaveLength(12);
    const [name, index, , , years, above, certainty] = rows[11];
    expect([name, years, above, certainty]).toEqual(["December", 2, 2, "likely"]);
    expect(index).toBeGreaterThan(1);
  });

  it("has a picture of each kind, whose cells lie in its table and which covers free cells", async () => {
    const content = await shopReport;
    const charts = content.charts ?? [];
    expect(charts.map(({ name }) => name.slice(`${chartNamePrefix}dynamics.`.length))).toEqual([
      "revenue",
      "customers",
      "bridge",
      "bridgePrevious",
      "forecast",
      "season",
      "pareto",
    ]);
    for (const { area, categories, series } of charts) {
      for (let row = area.firstRow; row <= area.lastRow; row++) {
        expect(content.rows[row].every((cell) => cell === null)).toBe(true);
      }
      for (const { values } of series) {
        expect(values.lastRow - values.firstRow).toBe(categories.lastRow - categories.firstRow);
        expect(content.rows[values.firstRow][values.firstColumn]).not.toBeUndefined();
      }
      expect(typeof content.rows[categories.lastRow][0]?.value).not.toBe("object");
    }
  });

  it("counts on days, weeks, quarters and years as well", async () => {
    for (const unit of periodUnits) {
      const content = await report(shop, { unit });
      expect(rowsOf(content)[4][1]).toBe(unit);
      expect(tableOf(content, "Period", 1).rows.length).toBeGreaterThan(2);
    }
    const daily = tableOf(await report(shop, { unit: "day" }), "Period", 1);
    expect(daily.rows).toHaveLength(92);
    expect(daily.rows.at(-1)?.[0]).toBe(45627);
  });
});

describe("the sheet of sales dynamics, when there is little to say", () => {
  it("has no rows", async () => {
    const content = await report({ orderDay: [], amount: [] });
    expect(rowsOf(content)[1][0]).toBe("No row of the orders counts, so there is nothing to show");
    expect(content.charts).toEqual([]);
  });

  it("has no complete period", async () => {
    const content = await report({ orderDay: ["2025-01-10", "2025-01-12"], amount: [5, 7] });
    expect(rowsOf(content)[1][0]).toBe("Revenue so far: 12. No period is complete yet.");
  });

  it("tells of rows that are left out, and adds no currencies", async () => {
    const content = await report({
      orderDay: ["2025-01-01", "2099-01-01", "2025-01-01", "2025-01-01"],
      amount: [5, 7, 9, 11],
      currency: ["EUR", "EUR", "USD", "EUR"],
      status: ["", "", "", "cancelled"],
    });
    const texts = textsOf(content);
    expect(texts).toContain("Rows dated after 2025-01-01: 1, 7 in all. They are left out of the past.");
    expect(texts).toContain(
      "Rows in another currency: 1. Everything here is in EUR; amounts in different currencies are never added.",
    );
    expect(tableOf(content, "Why").rows.map((row) => row.slice(0, 2))).toEqual([["Cancelled", 1]]);
  });
});

describe("the sheet of sales dynamics in each language", () => {
  it.each(languageIds)("leaves no placeholder unfilled in %s", async (language) => {
    const full = { ...shop, cost: shop.amount!, quantity: shop.amount!.map(() => 1) };
    for (const text of textsOf(await report(full, {}, language))) expect(text).not.toMatch(/[{}]/);
  });

  it.each(languageIds)("knows the chosen unit again in %s", (language) => {
    for (const unit of periodUnits) {
      const word = say(language, `dynamics.unit.${unit}`);
      expect(unitNamed(` ${word.toUpperCase()}`, (key) => say(language, key))).toBe(unit);
    }
    expect(unitNamed("decade", (key) => say(language, key))).toBeUndefined();
  });

  it.each<[Language, string[]]>([
    ["en", ["2025-03-05", "week 10, 2025", "March 2025", "Q1 2025", "2025"]],
    ["ru", ["05.03.2025", "10-я неделя 2025", "март 2025", "1 кв. 2025", "2025 год"]],
    ["cs", ["05. 03. 2025", "10. týden 2025", "březen 2025", "1. čtvrtletí 2025", "2025"]],
  ])("names periods in %s", (language, expected) => {
    const day = dayOf(2025, 3, 5);
    const names = periodUnits.map((unit) =>
      periodName(periodAt(day, unit), unit, (key, params) => say(language, key, params)),
    );
    expect(names).toEqual(expected);
  });
});
