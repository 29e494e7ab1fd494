/** Laws that hold for every segment of customers. */
import fc from "fast-check";
import { isoDay } from "../../../src/core/day";
import {
  type AnySegment,
  classify,
  isClassified,
  type SegmentId,
  segments,
} from "../../../src/core/segments/classify";
import { type BookCells, factsByHand } from "../byHand/facts";

interface Line {
  readonly customer: string;
  readonly day: number;
  readonly hundredths: number;
  readonly quantity: number;
  readonly product: string;
  readonly isDiscounted: boolean;
}

const line: fc.Arbitrary<Line> = fc.record({
  customer: fc.constantFrom("a", "b", "c", "d"),
  day: fc.integer({ min: 18_000, max: 19_200 }),
  hundredths: fc.integer({ min: 1, max: 3_000 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  product: fc.constantFrom("tea", "cup", "pot"),
  isDiscounted: fc.boolean(),
});
const lines = fc.array(line, { minLength: 1, maxLength: 40 });

function bookOf(rows: readonly Line[], unit = 1): BookCells {
  const amount = rows.map(({ hundredths }) => (hundredths / 100) * unit);
  return {
    asOf: isoDay(19_230),
    orders: {
      customerId: rows.map(({ customer }) => customer),
      customerName: rows.map(({ customer }) => `${customer.toUpperCase()}nna Nová`),
      orderDay: rows.map(({ day }) => isoDay(day)),
      productName: rows.map(({ product }) => product),
      quantity: rows.map(({ quantity, hundredths }) => (hundredths < 0 ? -quantity : quantity)),
      discount: rows.map(({ isDiscounted }) => (isDiscounted ? 0.1 : 0)),
      amount,
      cost: amount.map((worth) => Math.abs(worth) * 0.75),
    },
  };
}

/** Class by customer id; the expected value is the revenue. */
async function classesOf({ id }: AnySegment, rows: readonly Line[], unit = 1) {
  const { facts } = await factsByHand(bookOf(rows, unit));
  const result = classify(id as SegmentId, { ...facts, predictedValue: facts.metrics.monetary });
  if (!isClassified(result)) return result.reason;
  const { codes, dictionary } = facts.customers.columns.customerId!;
  return Object.fromEntries([...codes].map((code, row) => [dictionary.at(code), result.classOf[row]]));
}

const each = segments.map((segment) => [segment.id, segment] as const);
/** Their scores are of money with fixed limits of one unit, as the published method has it. */
const inAnyUnit = each.filter(([id]) => id !== "rfmSegment");
/** What comes back does not change how often somebody orders. */
const withoutReturns = each.filter(([id]) => !/^(abc|rfm|valueClass)/.test(id));
const runs = { numRuns: 25 };

it.each(each)("%s does not depend on row order", (_, segment) =>
  fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      expect(await classesOf(segment, [...rows].reverse())).toEqual(await classesOf(segment, rows));
    }),
    runs,
  ),
);

it.each(inAnyUnit)("%s does not depend on the currency unit", (_, segment) =>
  fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      expect(await classesOf(segment, rows, 128)).toEqual(await classesOf(segment, rows));
    }),
    runs,
  ),
);

it.each(each)("%s puts customers with the same orders into the same class", (_, segment) =>
  fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      const twins = rows.filter(({ customer }) => customer !== "twin");
      const copied = twins
        .filter(({ customer }) => customer === twins[0].customer)
        .map((row) => ({ ...row, customer: "twin" }));
      const classes = await classesOf(segment, [...twins, ...copied]);
      if (typeof classes !== "string") expect(classes.twin).toBe(classes[twins[0].customer]);
    }),
    runs,
  ),
);

it.each(withoutReturns)("%s is not changed by a return", (_, segment) =>
  fc.assert(
    fc.asyncProperty(lines, line, async (rows, extra) => {
      const back = { ...extra, customer: rows[0].customer, day: 19_100, hundredths: -extra.hundredths };
      expect(await classesOf(segment, [...rows, back])).toEqual(await classesOf(segment, rows));
    }),
    runs,
  ),
);

it.each(each)("%s says why, by a reason it has announced", (_, segment) =>
  fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      const { facts } = await factsByHand(bookOf(rows));
      const result = classify(segment.id as SegmentId, facts);
      if (!isClassified(result)) return;
      for (let row = 0; row < facts.customers.rowCount; row++) {
        const { key, params } = result.why(row);
        expect(segment.why).toContain(key);
        for (const value of Object.values(params)) expect(value).not.toBe(Number.NaN);
      }
    }),
    runs,
  ),
);

it("leaves nobody out: every class has a place", async () => {
  const { facts } = await factsByHand(bookOf([{ ...lineAt(18_500) }, { ...lineAt(18_900) }]));
  for (const segment of segments) {
    const result = classify(segment.id as SegmentId, facts);
    if (isClassified(result)) expect(segment.classes[result.classOf[0]]).toBeDefined();
  }
});

const lineAt = (day: number): Line => ({
  customer: "a",
  day,
  hundredths: 100,
  quantity: 1,
  product: "tea",
  isDiscounted: false,
});
