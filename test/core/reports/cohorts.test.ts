import { cohortTable } from "../../../src/core/cohorts/cohorts";
import { dayOf, parseIsoDay } from "../../../src/core/day";
import { cohorts } from "../../../src/core/reports/cohorts";
import { type Language, say } from "../../../src/i18n";
import { historyFrom } from "../byHand/history";

const on = (day: string, worth: number) => [parseIsoDay(day), worth] as const;
const customers = [
  [on("2024-01-05", 100), on("2024-02-01", 50), on("2024-03-31", 30)],
  [on("2024-01-10", 40)],
  [on("2024-03-02", 10)],
];
const asOfDay = dayOf(2024, 3, 31);

const report = (returns: readonly number[] = [], day = asOfDay, language: Language = "en") =>
  cohorts.content(
    {
      asOfDay: day,
      table: cohortTable(historyFrom(customers, returns), day),
      version: "0.1.0",
      calendar: 1900,
    },
    (key, params) => say(language, key, params),
  );
const rowsOf = (content: ReturnType<typeof report>) =>
  content.rows.map((row) => {
    const values = row.map((cell) => cell?.value ?? null);
    return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
  });
/** Every row that begins with the text. */
const rowsWith = (content: ReturnType<typeof report>, first: string) =>
  rowsOf(content).filter(([value]) => value === first);

describe("the report of cohorts", () => {
  it("begins with how many come back", () => {
    expect(rowsOf(report())[1]).toEqual([
      "Of 100 new customers 50 order again in the month after the first one",
    ]);
  });

  it("has retention, cumulative sales and sales of each cohort", () => {
    expect(rowsWith(report(), "2024-01")).toEqual([
      ["2024-01", 2, 1, 0.5, 0.5],
      ["2024-01", 2, 70, 95, 110],
      ["2024-01", 2, 140, 50, 30],
    ]);
    expect(rowsWith(report(), "2024-03")).toEqual([
      ["2024-03", 1, 1],
      ["2024-03", 1, 10],
      ["2024-03", 1, 10],
    ]);
    expect(rowsWith(report(), "On average")).toEqual([["On average", 3, 1, 0.5, 0.5]]);
    expect(rowsWith(report(), "Total")).toEqual([["Total", 3, 150, 50, 30]]);
  });

  it("shades retention by its height, but for the period in which everybody bought", () => {
    const [retained] = report().conditionalFormats.filter(({ kind }) => kind === "colorScale");
    expect([retained.area.firstColumn, retained.area.lastColumn]).toEqual([3, 4]);
    expect(retained.area.lastRow - retained.area.firstRow).toBe(1);
  });

  it("tells returns in a column of their own where there are any", () => {
    const content = report([5, 0, 1]);
    expect(rowsWith(content, "Total")).toEqual([["Total", 3, 150, 50, 30, 6]]);
    expect(rowsWith(content, "2024-01").at(-1)).toEqual(["2024-01", 2, 140, 50, 30, 5]);
  });

  it("draws the average, without the period of the first order", () => {
    const [chart] = report().charts!;
    expect(chart.name).toBe("klientela.retention");
    expect(rowsOf(report())[chart.series[0].values.firstRow]).toEqual(["1", 0.5]);
  });

  it("says so where the last period is not over", () => {
    const note = /^The present period is not over/;
    const texts = (content: ReturnType<typeof report>) => rowsOf(content).map(([first]) => String(first));
    expect(texts(report()).some((text) => note.test(text))).toBe(false);
    expect(texts(report([], dayOf(2024, 4, 2))).some((text) => note.test(text))).toBe(true);
  });
});

describe("the report of cohorts, when there is little to say", () => {
  const of = (rows: Parameters<typeof historyFrom>[0], day: number) =>
    cohorts.content(
      { asOfDay: day, table: cohortTable(historyFrom(rows), day), version: "0.1.0", calendar: 1900 },
      (key, params) => say("en", key, params),
    );

  it("has no orders", () => {
    const content = of([[]], asOfDay);
    expect(rowsOf(content)[1]).toEqual(["No customer has an order that counts, so there are no cohorts"]);
    expect(content.conditionalFormats).toEqual([]);
  });

  it("has one order, or orders of one day", () => {
    const content = of([[on("2024-03-02", 10)]], asOfDay);
    expect(rowsOf(content)[1]).toEqual(["All customers are too new: no later period is over yet"]);
    expect(rowsWith(content, "2024-03")).toHaveLength(3);
  });

  it("shows the latest 24 of many", () => {
    const rows = Array.from({ length: 30 }, (_, quarter) => [[dayOf(2015, 1 + quarter * 3, 5), 10] as const]);
    const content = of(rows, dayOf(2022, 6, 30));
    expect(rowsOf(content).flat()).toContain("6 earlier cohorts are not shown.");
    expect(rowsWith(content, "Q3 2016")).toHaveLength(3);
    expect(rowsWith(content, "Q2 2016")).toHaveLength(0);
  });
});

it.each<[Language, string]>([
  ["en", "Q1 2024"],
  ["ru", "1 кв. 2024"],
  ["cs", "1. čtvrtletí 2024"],
])("names a quarter in %s: %s, and leaves no placeholder unfilled", (language, name) => {
  const content = cohorts.content(
    {
      asOfDay,
      table: cohortTable(historyFrom(customers, [1]), asOfDay, "quarter"),
      version: "0.1.0",
      calendar: 1900,
    },
    (key, params) => say(language, key, params),
  );
  expect(rowsWith(content, name)).toHaveLength(3);
  for (const text of rowsOf(content).flat()) expect(String(text)).not.toMatch(/[{}]/);
});
