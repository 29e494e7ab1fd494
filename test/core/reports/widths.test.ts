import type { ValueKind } from "../../../src/core/reports/looks";
import { widthOf, widths } from "../../../src/core/reports/widths";

// Characters as Excel shows the value in en-US, and two of padding.
it.each<[number | string | null, ValueKind, number]>([
  ["Anna", "text", 6],
  [null, "text", 0],
  [1234567, "count", "1,234,567".length + 2],
  [-1234.5, "money", "-1,234.50".length + 2],
  [999, "moneyWhole", "999".length + 2],
  [1234567, "integer", "1234567".length + 2],
  [0.1234, "share", "100.0%".length + 2],
  [20453, "day", "31.12.2025".length + 2],
])("%p as %s takes %i characters", (value, kind, expected) => {
  expect(widthOf(value, kind)).toBe(expected);
});

it("keeps columns within bounds, leaves empty ones alone and the last one the most room", () => {
  expect(widths([3, 200, 0, 200], 4)).toEqual([9, 46, null, 110]);
});
