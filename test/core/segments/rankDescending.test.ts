import fc from "fast-check";
import { quantiles } from "../../../src/core/segments/quantile";
import { rankDescending } from "../../../src/core/segments/rankDescending";

describe("rankDescending", () => {
  it("keeps the row order of equals, also of the two zeros", () => {
    expect([...rankDescending(Float64Array.of(0, -0, 5, 0, 5))]).toEqual([2, 4, 0, 1, 3]);
  });

  it("is the order a comparison gives, for any finite numbers", () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, (values) => {
        const compared = [...values.keys()].sort((p, q) => values[q] - values[p] || p - q);
        expect([...rankDescending(Float64Array.from(values))]).toEqual(compared);
      }),
    );
  });
});

// R 4.2: quantile(c(2, 4, 4, 5, 9), c(0, .2, .4, .6, .8, 1)) gives 2.0 3.6 4.0 4.4 5.8 9.0
it("interpolates as R does", () => {
  const made = quantiles(Float64Array.of(2, 4, 4, 5, 9), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(made.map((value) => Number(value.toFixed(9)))).toEqual([2, 3.6, 4, 4.4, 5.8, 9]);
});

it("finds what stands at a share of the sorted values, whatever their order", () => {
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 });
  const shares = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(numbers, shares, (values, eighths) => {
      const rising = eighths.toSorted((one, other) => one - other).map((eighth) => eighth / 8);
      const sorted = values.toSorted((one, other) => one - other);
      const expected = rising.map((share) => {
        const position = (sorted.length - 1) * share;
        const [lower, upper] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
        return lower + (position - Math.floor(position)) * (upper - lower);
      });
      expect(quantiles(Float64Array.from(values), rising)).toEqual(expected);
    }),
  );
});
