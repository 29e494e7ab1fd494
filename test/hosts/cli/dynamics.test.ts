import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expectValid } from "../../xlsx/judges";
import { klientela, opened, withFolder } from "./klientela";

const folder = withFolder();

/** One order a month, 100 in the first and 10 more in each that follows. */
const ordersOf = (year: number, first: number) =>
  [
    "Order ID;Order date;Customer ID;Amount",
    ...Array.from(
      { length: 12 },
      (_, at) => `${year}-${at};${year}-${String(at + 1).padStart(2, "0")}-28;K${at % 3};${first + 10 * at}`,
    ),
  ].join("\n");

it("reads several files of orders as one and refreshes what it has written", () => {
  writeFileSync(folder.path("2024.csv"), ordersOf(2024, 100));
  writeFileSync(folder.path("2025.csv"), ordersOf(2025, 220));
  const words = ["dynamics", "2024.csv", "--orders", "2024.csv", "--orders", "2025.csv", "--by", "quarter"];
  const call = klientela([...words, "--horizon", "3", "--json"], folder.path("."));
  expect(call.code).toBe(0);
  const { results, plan } = JSON.parse(call.out);
  expect(results.periods.map(({ period, revenue }: Record<string, unknown>) => [period, revenue])).toEqual([
    // 100 + 110 + 120, and 90 more every quarter.
    ["2024-Q1", 330],
    ["2024-Q2", 420],
    ["2024-Q3", 510],
    ["2024-Q4", 600],
    ["2025-Q1", 690],
    ["2025-Q2", 780],
    ["2025-Q3", 870],
    ["2025-Q4", 960],
  ]);
  expect(results.forecast.values).toHaveLength(3);
  expect(results.bridge.previous).toMatchObject({ from: "2025-Q3", to: "2025-Q4", difference: 90 });
  expect(results).toHaveProperty("season");
  const again = klientela(
    ["refresh", plan.out, "--out", folder.path("again.xlsx"), "--json"],
    folder.path("."),
  );
  expect(JSON.parse(again.out).results.reports[0]).toMatchObject({ command: "dynamics" });
  const book = opened(folder.path("again.xlsx"));
  expectValid(book.save());
});

it("refuses words that mean nothing, and a workbook without reports", () => {
  const sample = resolve("assets/sample-en.xlsx");
  expect(klientela(["dynamics", sample, "--by", "decade"]).code).toBe(2);
  expect(klientela(["dynamics", sample, "--horizon", "13"]).code).toBe(2);
  const nothing = klientela(["refresh", sample, "--dry-run"]);
  expect(nothing.code).toBe(3);
  expect(nothing.err).toContain("holds no reports yet");
});
