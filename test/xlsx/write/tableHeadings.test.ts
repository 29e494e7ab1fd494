import { readFileSync } from "node:fs";
import type { CellValue } from "../../../src/core/table/cells";
import { openWorkbook } from "../../../src/xlsx/workbook";

// Table tblOrders of rich.xlsx: headings Date, Customer, Product, Qty, Price, Amount in A3:F3.
const put = (row: number, value: CellValue) => {
  const book = openWorkbook(readFileSync("../shared/data/workbooks/rich.xlsx"));
  book.apply([
    {
      edit: "cells",
      sheet: "Orders",
      firstRow: row,
      firstColumn: 3,
      rows: [[{ value }]],
      styles: [],
      keepStyles: true,
    },
  ]);
};

describe("the headings of an Excel table", () => {
  it.each(["Kolik", "qty", 4, null])("cannot become %p", (value) => {
    const refusal = { code: "write.headingOfTable", params: { sheet: "Orders", cell: "D3", heading: "Qty" } };
    expect(() => put(2, value)).toThrow(expect.objectContaining(refusal));
  });

  it("may be written as they are, and the cells around them as one likes", () => {
    expect(() => put(2, "Qty")).not.toThrow();
    expect(() => put(1, "above")).not.toThrow();
    expect(() => put(3, 5)).not.toThrow();
  });
});
