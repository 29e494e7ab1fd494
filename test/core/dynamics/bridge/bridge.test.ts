import fc from "fast-check";
import { dayOf, isoDay } from "../../../../src/core/day";
import type { Bridge } from "../../../../src/core/dynamics/bridge/bridge";
import { dynamicsOf } from "../made";

const before = "2024-01-10";
const [from, to] = ["2025-01-10", "2025-02-10"];
/** Keeps both months complete: something that changes nothing. */
const ends = ["2025-01-01", "2025-01-31", "2025-02-01", "2025-02-28"];

/** Rows of product, pieces and price a piece, in January and in February 2025. */
type Row = [day: string, customer: string, product: string, pieces: number, price: number];

async function bridgeOf(rows: readonly Row[], more: object = {}): Promise<Bridge> {
  const all: readonly Row[] = [...rows, ...ends.map((day): Row => [day, "edge", "edge", 1, 1])];
  const { bridges } = await dynamicsOf({
    orderDay: all.map(([day]) => day),
    customerId: all.map(([, customer]) => customer),
    productName: all.map(([, , product]) => product),
    quantity: all.map(([, , , pieces]) => pieces),
    amount: all.map(([, , , pieces, price]) => pieces * price),
    ...more,
  });
  return bridges.previous!;
}

const none = { newCustomers: 0, cameBack: 0, lostCustomers: 0, volume: 0, price: 0, mix: 0 };

describe("the bridge", () => {
  it("tells customers apart: new, back, gone", async () => {
    const bridge = await bridgeOf([
      [before, "back", "p", 1, 5],
      [from, "gone", "p", 2, 10],
      [to, "back", "p", 3, 10],
      [to, "new", "p", 7, 10],
    ]);
    expect(bridge.parts).toEqual({ ...none, newCustomers: 70, cameBack: 30, lostCustomers: -20 });
    expect(bridge.customers).toEqual({ new: 1, cameBack: 1, lost: 1, stayed: 1 });
    expect([bridge.before, bridge.after, bridge.difference]).toEqual([22, 102, 80]);
  });

  // Without the edge rows (two pieces at 1 in both months) all by hand:
  it.each<[string, Row[], Partial<Bridge["parts"]>]>([
    [
      "dearer",
      [
        [from, "a", "p", 4, 10],
        [to, "a", "p", 4, 12],
      ],
      { price: 8 },
    ],
    // 2 more pieces at the average price of January: 42 / 6 = 7, the rest is mix.
    [
      "more",
      [
        [from, "a", "p", 4, 10],
        [to, "a", "p", 6, 10],
      ],
      { volume: 14, mix: 6 },
    ],
    // As many pieces, two of them of the dearer kind now.
    [
      "dearer products",
      [
        [from, "a", "p", 4, 10],
        [from, "a", "q", 4, 20],
        [to, "a", "p", 2, 10],
        [to, "a", "q", 6, 20],
      ],
      { mix: 20 },
    ],
    // A product that is new has one price: no price effect.
    [
      "a new product",
      [
        [from, "a", "p", 4, 10],
        [to, "a", "q", 4, 15],
      ],
      { mix: 20 },
    ],
  ])("splits what those did who stayed: %s", async (_, rows, parts) => {
    expect((await bridgeOf(rows)).parts).toEqual({ ...none, ...parts });
  });

  it("has no price where more came back than was sold: all of it is mix", async () => {
    const bridge = await bridgeOf([
      [from, "a", "p", 1, 10],
      [to, "a", "q", 1, 8],
      [to, "a", "p", -2, 12],
    ]);
    // p goes from 10 to −24 without a price, q from nothing to 8 at its one price: one piece more at 1, as the edge has.
    expect(bridge.difference).toBe(-26);
    expect(bridge.parts).toEqual({ ...none, volume: 1, mix: -34 + 7 });
  });

  it("takes what is of nobody known for one customer who stayed", async () => {
    const bridge = await bridgeOf([
      [from, "", "p", 2, 10],
      [to, "", "p", 2, 15],
    ]);
    expect(bridge.parts).toEqual({ ...none, price: 10 });
  });

  it("counts rows where there are no quantities, and knows one product where none is named", async () => {
    const { bridges } = await dynamicsOf({
      orderDay: [...ends, from, to, to],
      customerId: Array(7).fill("a"),
      amount: [0, 0, 0, 0, 10, 15, 15],
    });
    expect(bridges.previous?.volumeIn).toBe("rows");
    // January: 10 for 3 rows; February: 30 for 4. Price (7.5 − 3.33) × 4 = 16.67, volume 3.33.
    expect(bridges.previous?.parts).toEqual({ ...none, price: 16.67, volume: 3.33 });
  });

  it("lists the largest differences, the rest as one, those without a name at last", async () => {
    const rows = Array.from(
      { length: 14 },
      (_, at): Row => [to, "a", at === 13 ? "" : `p${at}`, 1, 100 - at],
    );
    const { byDimension } = await bridgeOf(rows);
    const [{ dimension, lines }] = byDimension;
    expect(dimension).toBe("product");
    expect(lines.map(({ name, isRest }) => (isRest ? "rest" : name))).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `p${at}`),
      "rest",
      "",
    ]);
    // The three beyond the largest ten, and the edge that did not change: 90 + 89 + 88.
    expect(lines.at(-2)).toMatchObject({ before: 2, after: 269, difference: 267 });
    expect(lines.at(-1)).toMatchObject({ before: 0, after: 87 });
  });

  it("goes from a year before as well, where that is complete", async () => {
    const amounts = Array.from({ length: 13 }, (_, at) => at + 1);
    const { bridges } = await dynamicsOf({
      orderDay: amounts.map(
        (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`,
      ),
      amount: amounts,
      customerId: amounts.map(() => "a"),
    });
    expect(bridges.yearBefore).toMatchObject({ before: 1, after: 13, difference: 12 });
    expect(bridges.previous).toMatchObject({ before: 12, after: 13, difference: 1 });
  });
});

describe("laws of the bridge", () => {
  const row = fc.record({
    day: fc.integer({ min: dayOf(2024, 12, 1), max: dayOf(2025, 2, 28) }),
    customer: fc.constantFrom("", "a", "b", "c", "d"),
    product: fc.constantFrom("", "p", "q", "r"),
    town: fc.constantFrom("", "Brno", "Praha"),
    pieces: fc.integer({ min: -3, max: 5 }),
    // Thousandths of a cent, so that rounding has something to do.
    amount: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((value) => value / 10_000),
  });
  const cents = (amount: number) => Math.round(amount * 100);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it("the parts and every dimension add up to the cent", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const { bridges, series } = await dynamicsOf({
          orderDay: [...ends, ...rows.map(({ day }) => isoDay(day))],
          customerId: ["x", "x", "x", "x", ...rows.map(({ customer }) => customer)],
          productName: ["p", "p", "p", "p", ...rows.map(({ product }) => product)],
          town: ["", "", "", "", ...rows.map(({ town }) => town)],
          quantity: [1, 1, 1, 1, ...rows.map(({ pieces }) => pieces)],
          amount: [1.005, 2.004, 3.333, 4.666, ...rows.map(({ amount }) => amount)],
        });
        const bridge = bridges.previous!;
        const { revenue } = series.month.figures;
        expect(Math.abs(cents(bridge.before) - revenue.at(-2)! * 100)).toBeLessThan(0.5 + 1e-6);
        expect(Math.abs(cents(bridge.after) - revenue.at(-1)! * 100)).toBeLessThan(0.5 + 1e-6);
        expect(cents(bridge.after) - cents(bridge.before)).toBe(cents(bridge.difference));
        expect(sum(Object.values(bridge.parts).map(cents))).toBe(cents(bridge.difference));
        for (const part of Object.values(bridge.parts)) expect(part * 100).toBeCloseTo(cents(part), 6);
        for (const { lines } of bridge.byDimension) {
          for (const side of ["before", "after", "difference"] as const) {
            expect(sum(lines.map((line) => cents(line[side])))).toBe(cents(bridge[side]));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
