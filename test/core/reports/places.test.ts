import { placeIn } from "../../../src/core/reports/places";

it("doubles an apostrophe in a sheet's name", () => {
  expect(placeIn(["Bob's"], "Bob's", 9, 1, "text")).toEqual({ value: "text", target: "'Bob''s'!B10" });
});

it("leads nowhere outside the workbook", () => {
  expect(placeIn(["Orders"], "orders.csv", 9, 1, "text")).toBe("text");
});
