import type { Finding } from "../../../src/core/checks/finding";
import type { CheckId } from "../../../src/core/checks/runChecks";
import { dataCheck } from "../../../src/core/reports/dataCheck";
import type { DataCheckInput } from "../../../src/core/reports/dataCheckInput";
import { type Language, languageIds, say } from "../../../src/i18n";

const finding = (changes: Partial<Finding<CheckId>>): Finding<CheckId> => ({
  check: "emailSyntax",
  severity: "error",
  table: "customers",
  sheet: "Customers",
  row: 7,
  column: "E-mail",
  columnIndex: 4,
  value: "a@@b.cz",
  isDate: false,
  params: { value: "a@@b.cz" },
  ...changes,
});

const input: DataCheckInput = {
  findings: [
    finding({ fix: "a@b.cz" }),
    finding({
      check: "dateAsText",
      severity: "warning",
      column: "Since",
      value: "31.12.2025",
      fix: 46_022,
      isDate: true,
      params: {},
    }),
    finding({
      check: "birthDayFuture",
      column: "Born",
      value: 46_387,
      isDate: true,
      params: {},
      sheet: "more.csv",
    }),
    finding({
      check: "excelError",
      column: "Note",
      value: { error: "#N/A" },
      params: { error: "#N/A" },
    }),
    finding({ check: "nameMissing", column: "Name", value: null, params: {} }),
  ],
  tallies: [
    {
      check: "emailSyntax",
      severity: "error",
      table: "customers",
      rows: 40,
      findings: 3,
      fixes: 1,
      accepted: 2,
    },
    {
      check: "dateAsText",
      severity: "warning",
      table: "customers",
      rows: 40,
      findings: 1,
      fixes: 1,
      accepted: 0,
    },
    { check: "spaces", severity: "info", table: "orders", rows: 0, findings: 0, fixes: 0, accepted: 0 },
  ],
  completeness: [
    {
      segment: "champions",
      customers: 2,
      score: 0.75,
      byGroup: {
        identity: 1,
        contact: 0.5,
        purchases: Number.NaN,
        preferences: Number.NaN,
        consent: Number.NaN,
      },
    },
    {
      segment: "new",
      customers: 0,
      score: Number.NaN,
      byGroup: {
        identity: Number.NaN,
        contact: Number.NaN,
        purchases: Number.NaN,
        preferences: Number.NaN,
        consent: Number.NaN,
      },
    },
  ],
  ownSheets: ["Customers"],
  version: "0.1.0",
  calendar: 1900,
};

const report = (changes: Partial<DataCheckInput> = {}, language: Language = "en") =>
  dataCheck.content({ ...input, ...changes }, (key, params) => say(language, key, params));
const rowsOf = (content: ReturnType<typeof report>) =>
  content.rows.map((row) => row.map((cell) => cell?.value ?? null));
/** The rows below the section of this name and its headings, down to the next empty row. */
const below = (content: ReturnType<typeof report>, section: string) => {
  const rows = rowsOf(content);
  const from = rows.findIndex(([value]) => value === section) + 1;
  const to = rows.findIndex((row, at) => at > from && row.every((value) => value === null));
  return rows.slice(from, to < 0 ? undefined : to);
};

it("begins with how much is wrong and how much of it needs no thought", () => {
  expect(
    rowsOf(report())
      .slice(0, 2)
      .map(([first]) => first),
  ).toEqual(["Data check", "5 findings; 2 can be put right at once."]);
  expect(rowsOf(report({ findings: [], tallies: [] }))[1][0]).toBe("Nothing was found to be wrong.");
  expect(rowsOf(report({}, "ru"))[1][0]).toBe("5 замечаний; сразу исправить можно: 2.");
});

it("sums up by severity", () => {
  expect(below(report(), "By severity").map((row) => row.slice(0, 4))).toEqual([
    ["Severity", "Findings", "% of findings", "With a fix"],
    ["Error", 3, 0.75, 1],
    ["Warning", 1, 0.25, 1],
    ["Note", 0, 0, 0],
    ["Total", 4, 1, 2],
  ]);
});

it("sums up by check, those that found nothing too", () => {
  expect(below(report(), "By check").slice(1)).toEqual([
    ["E-mail address cannot be right", 3, 1, 2, 40, 0.075, "Customers", "Error"],
    ["Date stored as text", 1, 1, 0, 40, 0.025, "Customers", "Warning"],
    ["Stray spaces or invisible characters", 0, 0, 0, 0, null, "Orders", "Note"],
  ]);
});

it("shows how much is known by segment: only groups that are asked for, only segments with customers", () => {
  const rows = below(report(), "How much is known of the customers");
  expect(rows.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ["Segment", "Customers", "Who they are", "Contact", "All together"],
    ["Champions", 2, 1, 0.5, 0.75],
  ]);
  const { completeness: _, ...others } = input;
  const without = rowsOf(dataCheck.content(others, (key, params) => say("en", key, params))).flat();
  expect(without).not.toContain("How much is known of the customers");
});

describe("the list of findings", () => {
  const content = report();
  const list = below(content, "Findings");

  it("is an Excel table", () => {
    const headingRow = rowsOf(content).findIndex(([first]) => first === "Findings") + 1;
    expect(content.tables).toEqual([
      expect.objectContaining({
        name: "KlientelaDataCheck",
        area: { firstRow: headingRow, firstColumn: 0, lastRow: headingRow + 5, lastColumn: 7 },
      }),
    ]);
    expect(list[0]).toEqual(["Severity", "Check", "Sheet", "Row", "Column", "Value", "Proposed", "Why"]);
  });

  it("says where, what stands there, what could, and why", () => {
    expect(list[1]).toEqual([
      "Error",
      "E-mail address cannot be right",
      "Customers",
      7,
      "E-mail",
      "a@@b.cz",
      "a@b.cz",
      "No letter can reach “a@@b.cz”.",
    ]);
  });

  it("writes dates as dates, errors as texts and nothing as nothing", () => {
    expect(list.slice(2).map((row) => [row[5], row[6]])).toEqual([
      ["31.12.2025", "2025-12-31"],
      // 46387 is Excel's serial number of 2026-12-31.
      ["2026-12-31", null],
      ["#N/A", null],
      [null, null],
    ]);
    expect(below(report({}, "cs"), "Nálezy")[2][6]).toBe("31.12.2025");
  });

  it("leads to the cell where that is in this workbook", () => {
    const first = content.tables[0].area.firstRow + 1;
    expect(content.links).toEqual([
      { row: first, column: 3, target: "'Customers'!E7" },
      { row: first + 1, column: 3, target: "'Customers'!E7" },
      { row: first + 3, column: 3, target: "'Customers'!E7" },
      { row: first + 4, column: 3, target: "'Customers'!E7" },
    ]);
  });

  it("ends where nobody would read on, and says how much is left", () => {
    const many = report({ findings: new Array(20_003).fill(finding({})) });
    expect(many.tables[0].area.lastRow - many.tables[0].area.firstRow).toBe(20_000);
    expect(rowsOf(many).flat()).toContain(
      "3 more findings are not listed here. Put these right, then check again.",
    );
  });
});

it.each(languageIds)("leaves no placeholder open in %s", (language) => {
  expect(
    rowsOf(report({}, language))
      .flat()
      .filter((value) => /\{\w+\}/.test(String(value))),
  ).toEqual([]);
});
