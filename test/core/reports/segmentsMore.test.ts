import { migrationBlocks, overviewBlocks } from "../../../src/core/reports/segmentsMore";
import { requestedColumns } from "../../../src/core/segments/customerColumns";
import { keptRun, migrationSince, type RunClasses } from "../../../src/core/segments/migration";
import { segmentOverview } from "../../../src/core/segments/overview";
import { type Language, languageIds, say } from "../../../src/i18n";
import { factsByHand } from "../byHand/facts";

const sayIn = (language: Language) => (key: Parameters<typeof say>[1], params?: Parameters<typeof say>[2]) =>
  say(language, key, params);

/** Customer a every ten days until 9 February, b once on 1 January; counted to 11 February. */
const book = {
  asOf: "2025-02-11",
  orders: {
    customerId: ["a", "a", "a", "a", "b"],
    orderDay: ["2025-01-10", "2025-01-20", "2025-01-30", "2025-02-09", "2025-01-01"],
    amount: [10, 20, 30, 40, 7],
  },
};

it("shows the classes of a further segment with what they are worth and the rule of each", async () => {
  const { facts } = await factsByHand(book);
  const overview = segmentOverview("lifecycle", facts, { lifecycle: { riskFrom: 2 } })!;
  const [, section, table] = overviewBlocks([overview], sayIn("en"));
  expect(section).toEqual({ kind: "section", text: "Stage" });
  expect(table).toMatchObject({
    rows: [
      ["New", 0, 0, 0, 0, 0, null, "One order so far, and it is not yet time for the next"],
      ["Active", 1, 0.5, 4, 100, 100 / 107, 25, "Orders within 2 times the usual interval of their own"],
      ["Returned", 0, 0, 0, 0, 0, null, expect.any(String)],
      ["At risk of leaving", 0, 0, 0, 0, 0, null, "Last order 2 to 3 intervals ago: ask what has changed"],
      ["Lapsed", 1, 0.5, 1, 7, 7 / 107, 7, "Last order 3 intervals ago or more"],
      ["No orders", 0, 0, 0, 0, 0, null, expect.any(String)],
    ],
  });
});

it("has nothing to show of a segment that cannot be computed", async () => {
  expect(segmentOverview("valueClass", (await factsByHand(book)).facts)).toBeUndefined();
});

it.each(languageIds)("fills every placeholder of every rule in %s", async (language) => {
  const { facts } = await factsByHand(book);
  const besides = { ...facts, predictedValue: facts.metrics.monetary };
  const ids = [
    "xyz",
    "temperature",
    "behaviour",
    "lifecycle",
    "kind",
    "valueClass",
    "abc",
    "rfmSegment",
  ] as const;
  const blocks = overviewBlocks(
    ids.flatMap((id) => segmentOverview(id, besides) ?? []),
    sayIn(language),
  );
  expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(ids.length);
  expect(JSON.stringify(blocks)).not.toMatch(/\{\w+\}/);
});

it("shows who has moved, come and gone", () => {
  const run = (keys: readonly string[], places: readonly number[]): RunClasses => ({
    segment: "temperature",
    classes: ["hot", "cold"],
    classOf: Uint8Array.from(places),
    keys,
    blank: new Uint8Array(keys.length),
  });
  const migration = migrationSince(
    keptRun(run(["a", "b", "c"], [0, 0, 1]), 20_000),
    run(["a", "b", "d"], [0, 1, 1]),
  );
  const names = ["Hot", "Cold"];
  const blocks = migrationBlocks({ asOfDay: 20_000, before: names, now: names, migration }, sayIn("en"));
  expect(blocks.at(-1)).toMatchObject({
    rows: [
      ["Hot", 1, 1, 0, 2],
      ["Cold", 0, 0, 1, 1],
      ["New since then", 0, 1, 0, 1],
    ],
    total: ["Total", 1, 2, 1, 4],
  });
});

it("makes columns in the order asked for, and stops when told to", async () => {
  const { facts } = await factsByHand(book);
  const columns = await requestedColumns(["temperature", "monetary", "ageYears"], facts);
  expect([...columns].map(([id, { kind }]) => [id, kind])).toEqual([
    ["temperature", "class"],
    ["monetary", "number"],
    ["ageYears", "missing"],
  ]);
  const stop = async (_: string, share: number) => {
    if (share > 0) throw new Error("stopped");
  };
  await expect(requestedColumns(["temperature", "monetary"], facts, {}, stop)).rejects.toThrow("stopped");
});
