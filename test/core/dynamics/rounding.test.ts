import { partsInCents } from "../../../src/core/dynamics/rounding";

describe("parts in cents", () => {
  it.each([
    ["the largest remainder first", [0.006, 0.009, 0.004], 2, [1, 1, 0]],
    ["below zero as well", [-0.334, -0.333, -0.333], -100, [-34, -33, -33]],
    ["against each other", [10.004, -10.001], 0, [1000, -1000]],
    ["nothing to nobody", [], 0, []],
  ])("round %s", (_, parts, whole, expected) => {
    expect(partsInCents(parts, whole)).toEqual(expected);
  });
});
