import { shiftFormula } from "../../../src/xlsx/read/shiftFormula";

it.each([
  ["A1+$A1+A$1+$A$1", "B2+$A2+B$1+$A$1"],
  ["SUM(A1:B2)", "SUM(B2:C3)"],
  ["LOG10(A1)+TaxRate1+Rate_2", "LOG10(B2)+TaxRate1+Rate_2"],
  ["Q1!A1+'Q1 A1'!B2", "Q1!B2+'Q1 A1'!C3"],
  ['"A1"&A1&"say ""B2"""', '"A1"&B2&"say ""B2"""'],
  ["Table1[[#This Row],[A1]]*A1", "Table1[[#This Row],[A1]]*B2"],
  ["SUM(A:A,$B:C,1:1,$2:3)", "SUM(B:B,$B:D,2:2,$2:4)"],
  ["_xlfn.UNIQUE(E2:E13)", "_xlfn.UNIQUE(F3:F14)"],
  ["XFD1", "#REF!"],
  ["ABCD12+XFE1", "ABCD12+XFE1"],
  ["Цена1+A1*1.5E2", "Цена1+B2*1.5E2"],
  ["[1]Sheet1!A1", "[1]Sheet1!B2"],
])("moves %s one down and one right", (formula, moved) => {
  expect(shiftFormula(formula, 1, 1)).toBe(moved);
});

it("loses a reference above the first row", () => {
  expect(shiftFormula("A1+A2+1:2", -1, 0)).toBe("#REF!+A1+#REF!");
});
