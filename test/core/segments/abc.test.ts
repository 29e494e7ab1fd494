import fc from "fast-check";
import { abc, classifyAbc } from "../../../src/core/segments/abc";
import { customaryCutoffs } from "../../../src/core/segments/abcCutoffs";

const empty = new Float64Array(3);
const noMetrics = {
  firstOrderDay: empty,
  lastOrderDay: empty,
  recencyDays: empty,
  frequency: empty,
  averageOrder: empty,
  meanIntervalDays: empty,
};

const classes = (...value: number[]) => classifyAbc(Float64Array.from(value)).abcClass.join("");
const shares = (...value: number[]) => [...classifyAbc(Float64Array.from(value)).cumulativeShare];

describe("classifyAbc", () => {
  it.each([
    ["cuts a textbook 80/15/5 split", [15, 80, 5], "BAC"],
    ["keeps the item that crosses the cutoff in the higher class", [70, 20, 10], "AAB"],
    ["puts a lone item in A", [42], "A"],
    ["gives equal items one class, even across a cutoff", [20, 20, 20, 20, 20], "AAAAA"],
    ["puts returns and zero sales in C", [-30, 0, 100], "CCA"],
    ["has nothing to rank when every item is worth zero", [0, 0], "CC"],
    ["accepts an empty column", [], ""],
  ])("%s", (_, value, expected) => {
    expect(classes(...value)).toBe(expected);
  });

  it("reports cumulative share in row order", () => {
    expect(shares(15, 80, 5)).toEqual([0.95, 0.8, 1]);
  });

  it("leaves returns out of the total", () => {
    expect(shares(80, 20, -1000)).toEqual([0.8, 1, 1]);
  });

  it.each([[NaN], [Infinity], [-Infinity]])("refuses %p and names its row", (bad) => {
    const call = () => classifyAbc(Float64Array.of(1, bad));
    expect(call).toThrow(expect.objectContaining({ code: "abc.value", params: { row: 1 } }));
  });

  it.each([
    { a: 0, b: 0.95 },
    { a: 0.95, b: 0.8 },
    { a: 0.8, b: 1 },
    { a: NaN, b: 0.95 },
  ])("refuses cutoffs %p", (cutoffs) => {
    const call = () => classifyAbc(Float64Array.of(1), cutoffs);
    expect(call).toThrow(expect.objectContaining({ code: "abc.cutoffs", params: cutoffs }));
  });
});

describe("classifyAbc, for any amounts", () => {
  // Short columns of small integers are full of ties and returns; the others are uneven.
  const tied = fc.array(fc.integer({ min: -2, max: 4 }), { maxLength: 30 });
  const uneven = fc.array(fc.integer({ min: -1_000, max: 1_000_000 }), { maxLength: 60 });
  const amounts = fc.oneof(tied, uneven);

  it("does not depend on row order", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const reversed = [...value].reverse();
        expect([...classes(...reversed)].reverse().join("")).toBe(classes(...value));
      }),
    );
  });

  it("never gives a dearer item a lower class", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const dearestFirst = [...value].sort((p, q) => q - p);
        expect(classes(...dearestFirst)).toMatch(/^A*B*C*$/);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(classes(...value.map((amount) => amount * 1024))).toBe(classes(...value));
      }),
    );
  });

  it("ends the ranking at the whole total and never shares above it", () => {
    fc.assert(
      fc.property(
        amounts.filter((value) => value.length > 0),
        (value) => {
          expect(Math.max(...shares(...value))).toBe(1);
        },
      ),
    );
  });

  it("agrees with the definition counted one item at a time", () => {
    const byDefinition = (value: number[]) => {
      const worth = (amount: number) => Math.max(0, amount);
      const total = value.reduce((sum, amount) => sum + worth(amount), 0);
      return value
        .map((own) => {
          const above = value.filter((other) => other > own).reduce((sum, other) => sum + worth(other), 0);
          if (own <= 0) return "C";
          return above / total < customaryCutoffs.a ? "A" : above / total < customaryCutoffs.b ? "B" : "C";
        })
        .join("");
    };
    fc.assert(fc.property(amounts, (value) => expect(classes(...value)).toBe(byDefinition(value))));
  });
});

it("gives each customer the place of its class", () => {
  const monetary = Float64Array.of(15, 80, 5);
  const { classOf, cumulativeShare } = abc.classify({ metrics: { ...noMetrics, monetary } }, abc.defaults);
  expect([...classOf].map((place) => abc.classes[place])).toEqual(["B", "A", "C"]);
  expect([...cumulativeShare]).toEqual([0.95, 0.8, 1]);
  const own = abc.classify({ metrics: { ...noMetrics, monetary } }, { a: 0.1, b: 0.99 });
  expect([...own.classOf]).toEqual([1, 0, 1]);
});
