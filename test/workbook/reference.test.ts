import fc from "fast-check";
import { formatReference, parseReference } from "../../src/workbook/reference";

const cell = (row: number, column: number) => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

describe("parseReference", () => {
  it.each([
    [
      "Customers!$H$1:$H$601",
      { sheet: "Customers", area: { firstRow: 0, firstColumn: 7, lastRow: 600, lastColumn: 7 } },
    ],
    ["'Můj list'!$A$5", { sheet: "Můj list", area: cell(4, 0) }],
    ["'It''s mine'!$XFD$1048576", { sheet: "It's mine", area: cell(1_048_575, 16_383) }],
  ])("%s", (text, place) => {
    expect(parseReference(text)).toEqual(place);
  });

  it.each(["#REF!", "Customers!#REF!", "#REF!$A$1", '"text"', "SUM(A1:A2)", "A!$A$1,B!$B$2"])(
    "%s is no rectangle",
    (text) => {
      expect(parseReference(text)).toBeUndefined();
    },
  );

  it("reads what formatReference writes", () => {
    const row = fc.integer({ min: 0, max: 1_048_575 });
    const column = fc.integer({ min: 0, max: 16_383 });
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }),
        row,
        row,
        column,
        column,
        (sheet, a, b, c, d) => {
          const area = { firstRow: a, firstColumn: c, lastRow: b, lastColumn: d };
          expect(parseReference(formatReference({ sheet, area }))).toEqual({ sheet, area });
        },
      ),
    );
  });
});
