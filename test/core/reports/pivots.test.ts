import { pivots } from "../../../src/core/reports";
import type { PivotsReportInput } from "../../../src/core/reports/pivotsInput";
import { say } from "../../../src/i18n";

const words = (key: never, params?: never) => say("en", key, params);

const column = (heading: string, count: number, longest = 8) => ({ heading, count, longest });

const input: PivotsReportInput = {
  sheet: "Orders",
  source: { sheet: "Orders", area: { firstRow: 0, firstColumn: 0, lastRow: 90, lastColumn: 9 } },
  fields: {
    month: column("Month", 24),
    segment: column("Customer segment", 3),
    town: column("City", 5, 200),
    year: column("Year", 2),
    quarter: column("Quarter", 8),
  },
  revenueHeading: "Counted revenue",
};

it("sets side by side what the orders have columns for, with room for every row and total", () => {
  const { pivots: made, rows, widths } = pivots.content(input, words as never);
  expect(made!.map(({ name, area }) => [name, area])).toEqual([
    // Two rows of headings, 24 months, a total; a label, 3 segments, a total; then two empty columns.
    ["Revenue by month and segment", { firstRow: 5, firstColumn: 0, lastRow: 31, lastColumn: 4 }],
    ["Revenue by town and year", { firstRow: 5, firstColumn: 7, lastRow: 12, lastColumn: 10 }],
  ]);
  expect(made!.map(({ row, column: across, values }) => [row, across?.heading, values[0]!.heading])).toEqual([
    [{ heading: "Month" }, "Customer segment", "Counted revenue"],
    [{ heading: "City", largestFirst: true }, "Year", "Counted revenue"],
  ]);
  expect(rows[4]!.map((cell) => cell?.value ?? null)).toEqual([
    "Revenue by month and segment",
    ...new Array(6).fill(null),
    "Revenue by town and year",
  ]);
  // Names of 200 characters do not push everything else out of sight.
  expect(widths[7]).toBe(48);
});

it("says why there are none", () => {
  const { source: _, ...rest } = input;
  const { pivots: made, rows } = pivots.content({ ...rest, obstacle: "outside", fields: {} }, words as never);
  expect(made).toEqual([]);
  expect(rows[1]![0]!.value).toContain("another file: Orders");
  const bare = pivots.content({ ...input, fields: {} }, words as never);
  expect(bare.rows[1]![0]!.value).toContain("nothing to make PivotTables by");
});
