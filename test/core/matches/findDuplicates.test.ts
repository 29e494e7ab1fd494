import {
  type Duplicates,
  defaultDuplicateSettings,
  findDuplicates,
} from "../../../src/core/matches/findDuplicates";
import { rowKeys } from "../../../src/core/matches/learn/rowKeys";
import { Cancelled } from "../../../src/core/progress";
import { customersTableOf, generateCustomers, truePairs } from "../../generators/customers/customers";
import { qualityOf } from "../../published/duplicates/quality";
import { customersTable } from "../byHand/tables";

const languages = ["ru", "cs", "en"] as const;
const made = Object.fromEntries(
  languages.map((language) => [language, generateCustomers(language, 1000, 3)]),
);
const found: Record<string, Duplicates> = {};
beforeAll(async () => {
  for (const language of languages) found[language] = await findDuplicates(customersTableOf(made[language]));
});

describe.each(languages)("a thousand made-up customers, %s", (language) => {
  it("finds duplicates with F1 of 0.95 and precision of 0.97 at least, pair by pair and by cluster", () => {
    const truth = truePairs(made[language]);
    const { pairs, clusters } = found[language];
    const closed = clusters.flatMap((rows) =>
      rows.flatMap((one, at) => rows.slice(at + 1).map((other) => one * 1000 + other)),
    );
    for (const list of [pairs.map(({ a, b }) => a * 1000 + b), closed]) {
      const { f1, precision } = qualityOf(list, truth);
      expect(f1).toBeGreaterThanOrEqual(0.95);
      expect(precision).toBeGreaterThanOrEqual(0.97);
    }
  });

  it("is as sure as it says: of pairs above 0.9 at least 95 % are true", () => {
    const truth = truePairs(made[language]);
    const sure = found[language].pairs.filter(({ probability }) => probability >= 0.9);
    const right = sure.filter(({ a, b }) => truth.has(a * 1000 + b)).length;
    expect(sure.length).toBeGreaterThan(100);
    expect(right / sure.length).toBeGreaterThanOrEqual(0.95);
  });

  it("explains every probability: weights and prior add up to its log-odds", () => {
    const { pairs, doubtful, model } = found[language];
    for (const { probability, weights } of [...pairs, ...doubtful]) {
      if (probability > 1 - 1e-9) continue;
      const bits = Object.values(weights).reduce((sum, weight) => sum + weight, Math.log2(model.prior));
      expect(Math.log2(probability / (1 - probability))).toBeCloseTo(bits, 4);
    }
  });
});

const few = 400;
const fewMade = generateCustomers("ru", few, 5);
let fewFound: Duplicates;
beforeAll(async () => {
  fewFound = await findDuplicates(customersTableOf(fewMade));
});

it("does without any identifier and without whole columns", async () => {
  const { columns, ...rest } = customersTableOf(fewMade);
  const { customerName, birthDay, town, address } = columns;
  const bare = { ...rest, columns: { customerName, birthDay, town, address } } as typeof rest & {
    columns: typeof columns;
  };
  const { pairs } = await findDuplicates(bare);
  const { precision } = qualityOf(
    pairs.map(({ a, b }) => a * few + b),
    truePairs(fewMade),
  );
  expect(pairs.length).toBeGreaterThan(20);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

it("finds next to nothing where nobody stands twice", async () => {
  const { rows, entity } = fewMade;
  const seen = new Set<number>();
  const once = rows.filter((_, row) => !seen.has(entity[row]) && seen.add(entity[row]));
  const { pairs } = await findDuplicates(
    customersTableOf({ rows: once, entity: new Int32Array(once.length) }),
  );
  expect(pairs.length).toBeLessThanOrEqual(3);
});

it("links families and switchboards instead of joining them", () => {
  const { households, clusters } = fewFound;
  expect(households.length).toBeGreaterThan(10);
  const clusterOf = new Map(clusters.flatMap((rows, at) => rows.map((row) => [row, at] as const)));
  for (const { rows } of households) {
    const customers = new Set(rows.map((row) => clusterOf.get(row) ?? `row ${row}`));
    expect(customers.size).toBeGreaterThan(1);
  }
});

it("comes to the same whatever the order of the rows", async () => {
  const { rows, entity } = fewMade;
  const turned = { rows: rows.toReversed(), entity: entity.toReversed() };
  const again = await findDuplicates(customersTableOf(turned));
  const pairsOf = ({ pairs }: Duplicates, place: (row: number) => number) =>
    new Set(pairs.map(({ a, b }) => [place(a), place(b)].sort((one, other) => one - other).join(" ")));
  const [straight, back] = [pairsOf(fewFound, (row) => row), pairsOf(again, (row) => few - 1 - row)];
  const both = [...straight].filter((pair) => back.has(pair)).length;
  // A block that is cut to size is cut elsewhere, and other pairs are drawn to learn from.
  expect(both / Math.max(straight.size, back.size)).toBeGreaterThan(0.97);
});

it("remembers what the user set apart or joined, also when rows have moved", async () => {
  const { rows, entity } = fewMade;
  const keys = rowKeys(customersTableOf(fewMade));
  const [wrong] = fewFound.pairs.filter(({ probability }) => probability > 0.99);
  const [missed] = fewFound.doubtful;
  const answers = [
    { rows: [keys[wrong.a], keys[wrong.b]], answer: "different" },
    { rows: [keys[missed.a], keys[missed.b]], answer: "same" },
    { rows: ["gone", keys[0]], answer: "different" },
  ] as const;
  const turned = { rows: rows.toReversed(), entity: entity.toReversed() };
  const { pairs, clusters, answered } = await findDuplicates(customersTableOf(turned), {
    ...defaultDuplicateSettings,
    answers,
  });
  const placed = ({ a, b }: { a: number; b: number }) => [few - 1 - b, few - 1 - a] as const;
  const has = ([a, b]: readonly [number, number]) => pairs.some((pair) => pair.a === a && pair.b === b);
  expect(has(placed(wrong))).toBe(false);
  expect(clusters.some((cluster) => placed(wrong).every((row) => cluster.includes(row)))).toBe(false);
  expect(has(placed(missed))).toBe(true);
  expect(answered.length).toBe(2);
});

it("takes a table of no rows and one of one", async () => {
  expect((await findDuplicates(customersTable({ customerName: [] }))).pairs).toEqual([]);
  expect((await findDuplicates(customersTable({ customerName: ["Анна"] }))).pairs).toEqual([]);
});

it("is not led astray by names of JavaScript's own", async () => {
  const names = ["constructor", "__proto__", "toString", "constructor"];
  const { pairs } = await findDuplicates(
    customersTable({ customerName: names, email: names.map((name) => `${name}@x.cz`) }),
  );
  expect(pairs.every(({ a, b }) => a === 0 && b === 3)).toBe(true);
});

it("can be stopped", async () => {
  const stop = async (_: unknown, share: number) => {
    if (share > 0.3) throw new Cancelled();
  };
  await expect(findDuplicates(customersTableOf(fewMade), undefined, stop)).rejects.toThrow(Cancelled);
});
