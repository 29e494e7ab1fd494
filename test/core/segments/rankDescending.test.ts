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
