import { cellAt } from "../../../src/core/table/cells";
import { readCsv } from "../../../src/files/csv/readCsv";
import { sheetOfTexts } from "../../../src/workbook/file/sheetOfTexts";
import { createWorkbook } from "../../../src/xlsx/workbook";

/** What a CSV column becomes on the sheet: its values, and the number format they are shown with. */
function column(...texts: string[]) {
  const xlsx = createWorkbook();
  const csv = new TextEncoder().encode(["Heading,Other", ...texts.map((text) => `"${text}",x`)].join("\n"));
  xlsx.apply(sheetOfTexts("s", readCsv(csv), 0));
  const cells = xlsx.cells("s");
  const { rows, styles } = xlsx.content("s", {
    firstRow: 1,
    firstColumn: 0,
    lastRow: texts.length,
    lastColumn: 0,
  });
  return {
    values: texts.map((_, row) => cellAt(cells, row + 1, 0)),
    format: styles[rows[0][0]?.style ?? -1]?.numberFormat ?? "General",
  };
}

describe("a CSV column on a sheet", () => {
  it.each([
    ["whole numbers", ["1", "-20", "300"], [1, -20, 300], "General"],
    ["prices, all with two decimals", ["3.50", "12.00"], [3.5, 12], "0.00"],
    [
      "numbers as a program writes them",
      ["3.5", "12", "731.9399999999999"],
      [3.5, 12, 731.9399999999999],
      "General",
    ],
    ["ISO days", ["2025-12-31", "2024-02-29"], [46_022, 45_351], "yyyy-mm-dd"],
  ])("of %s becomes what it shows", (_, texts, values, format) => {
    expect(column(...texts)).toEqual({ values, format });
  });

  it.each([
    ["codes with leading zeros", ["007", "123"]],
    ["numbers longer than a cell can hold", ["12345678901234567", "1"]],
    ["versions, whose zero would be lost", ["1.10", "1.2"]],
    ["days that are none", ["2025-02-30", "2025-01-01"]],
    ["formula-like texts", ["=1+1", "+7 900", "-", "@x"]],
    ["mixed cells", ["12", "twelve"]],
  ])("of %s stays text", (_, texts) => {
    expect(column(...texts)).toEqual({ values: texts, format: "General" });
  });
});
