import { minimise } from "../../../../src/core/dynamics/forecast/minimise";

const box = { low: [-5, -5], high: [5, 5] };

describe("minimise", () => {
  // Rosenbrock 1960: the valley's lowest point is (1, 1).
  it("finds the end of Rosenbrock's valley", () => {
    const { at, value } = minimise(([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1], box);
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
    expect(value).toBeLessThan(1e-8);
  });

  it("stops at the side of the box", () => {
    const { at } = minimise(([x, y]) => (x - 9) ** 2 + (y - 2) ** 2, [0, 0], box);
    expect(at[0]).toBe(5);
    expect(at[1]).toBeCloseTo(2, 5);
  });

  it("keeps away from where there is no value", () => {
    const { at } = minimise(([x]) => (x < 1 ? Number.NaN : x), [3], { low: [0], high: [5] });
    expect(at[0]).toBeCloseTo(1, 4);
  });
});
