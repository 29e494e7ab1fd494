/** Sales dynamics on whole workbooks, before outside judges. */
import { createSession } from "../../src/commands/createSession";
import type { RunRequest } from "../../src/commands/session";
import { silent } from "../../src/core/progress";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openWorkbook } from "../../src/xlsx/workbook";
import { publishedRows } from "../published/files";
import { superstoreBytes } from "../workbook/excel/everyRun";
import { shared } from "../xlsx/books";
import { expectValid, lostFeatures } from "../xlsx/judges";
import { canRefreshPivots, refreshedPivots } from "../xlsx/refreshedPivots";

let ids = 0;
const host = { today: () => 20_600, now: () => "2026-05-27T09:00:00", newId: () => `run${++ids}` };

async function ran(
  bytes: Uint8Array,
  request: Omit<RunRequest, "command" | "settings">,
): Promise<Uint8Array> {
  const book = new FileWorkbook(openWorkbook(bytes), "book.xlsx");
  for (const command of ["dynamics", "refresh"] as const) {
    const session = createSession({ port: book, outside: [] }, host);
    await session.prepare({ ...request, command, settings: {} }, silent);
    await session.apply(silent);
  }
  return book.save();
}

/** Superstore has no managers: its regions stand for them. */
const asManager = { roles: { orders: { managerName: "Region" } } };

(canRefreshPivots() ? it : it.skip)(
  "has pivots that LibreOffice computes as we do, on Superstore",
  async () => {
    const bytes = await ran(superstoreBytes(), { language: "en", corrections: asManager });
    expectValid(bytes);
    const lines = publishedRows("orders/superstore_orders.csv");
    const sums = (keyOf: (line: Record<string, string | undefined>) => string) => {
      const found = new Map<string, number>();
      for (const line of lines) {
        const key = keyOf(line).toLowerCase();
        found.set(key, (found.get(key) ?? 0) + Number(line.Sales));
      }
      return found;
    };
    const quarterOf = (day: string) => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    const whole = lines.reduce((sum, line) => sum + Number(line.Sales), 0);
    // Rows of each pivot as the published file has them.
    const expected: Readonly<Record<string, ReadonlyMap<string, number>>> = {
      "Revenue by month and segment": sums((line) => line["Order Date"]!.slice(0, 7)),
      "Revenue by manager and segment": sums((line) => line.Region!),
      "Revenue by town and year": sums((line) => line.City!),
      "Revenue by product and quarter": sums((line) => line["Product Name"]!),
    };
    const pivots = refreshedPivots(bytes);
    expect(pivots.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
    for (const { name, before, after } of pivots) {
      const rows = after.slice(2, -1);
      expect(rows).toHaveLength(expected[name]!.size);
      for (const row of rows) {
        expect(Number(row.at(-1))).toBeCloseTo(expected[name]!.get(String(row[0]).toLowerCase())!, 6);
      }
      expect(Number(after.at(-1)!.at(-1))).toBeCloseTo(whole, 6);
      // What we have written is what LibreOffice makes of it: line for line, whatever the order of equals.
      const linesOf = (cells: typeof after) =>
        cells
          .slice(2, -1)
          .map((row) => row.map((cell) => (typeof cell === "number" ? cell.toFixed(6) : cell)).join("|"))
          .sort();
      expect(linesOf(after)).toEqual(linesOf(before));
    }
    const quarters = pivots.find(({ name }) => name.endsWith("quarter"))!.after;
    const byQuarter = sums((line) => quarterOf(line["Order Date"]!));
    for (const [at, quarter] of quarters[1]!.slice(1, -1).entries()) {
      expect(Number(quarters.at(-1)![at + 1])).toBeCloseTo(byQuarter.get(String(quarter).toLowerCase())!, 6);
    }
  },
);

it("keeps the pivots, charts and slicers of a user's own workbook", async () => {
  const before = shared("workbooks/rich.xlsx");
  const after = await ran(before, { language: "en", corrections: {} });
  expectValid(after);
  // A column that was empty beside the orders holds one of ours now, with a width of its own.
  expect(lostFeatures(before, after)).toEqual(["col widths/hidden/outline Orders: (9,): 10.71 -> 12.0"]);
});
