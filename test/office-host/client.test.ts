import { Host } from "./host";
import { addSheet, newBook } from "./model/newBook";
import { installOffice } from "./seam/installOffice";

test("smoke", async () => {
  const book = newBook();
  addSheet(book, "Orders");
  const host = new Host(book);
  installOffice(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Orders");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, "x"],
      ["=A1+1", "2/1/2024"],
    ];
    range.load("values,address,formulas,numberFormat");
    range.format.font.bold = true;
    const looks = range.getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
    const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
    await context.sync();
    console.log(
      JSON.stringify([
        range.values,
        range.formulas,
        range.numberFormat,
        range.address,
        looks.value,
        sheets.items.map((s) => [s.name, s.protection.protected]),
      ]),
    );
    console.log(JSON.stringify(host.traffic));
  });
});
