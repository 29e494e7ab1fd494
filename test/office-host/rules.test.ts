import { dump } from "./dump";
import { lookAt } from "./model/cells";
import { onOrders, openExcel, refusal } from "./office";

const area = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

test("looks are set and read as blocks and by cell, null where cells differ", async () => {
  const { host } = openExcel();
  const read = await onOrders(async (sheet, context) => {
    const block = sheet.getRange("A1:B2");
    block.format.fill.color = "#fde9d9";
    block.format.font.size = 14;
    block.format.horizontalAlignment = "Center";
    sheet.getRange("A1").format.font.bold = true;
    const border = sheet.getRange("A1:B1").format.borders.getItem("EdgeBottom");
    border.style = "Continuous";
    border.color = "#1f4e79";
    block.format.font.load("bold,size");
    block.format.fill.load("color");
    const plain = sheet.getRange("D9").format.fill.load("color");
    const cells = block.getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
    await context.sync();
    return [
      block.format.font.bold,
      block.format.font.size,
      block.format.fill.color,
      plain.color,
      cells.value[1],
    ];
  });
  expect(read).toEqual([
    null,
    14,
    "#FDE9D9",
    "#FFFFFF",
    [
      { format: { font: { bold: false }, fill: { color: "#FDE9D9" } } },
      { format: { font: { bold: false }, fill: { color: "#FDE9D9" } } },
    ],
  ]);
  expect(dump(host).sheets[0]!.cells).toEqual({
    A1: {
      value: null,
      style: { bold: true, fill: "#FDE9D9", fontSize: 14, horizontal: "center", borderBottom: "#1F4E79" },
    },
    B1: {
      value: null,
      style: { fill: "#FDE9D9", fontSize: 14, horizontal: "center", borderBottom: "#1F4E79" },
    },
    A2: { value: null, style: { fill: "#FDE9D9", fontSize: 14, horizontal: "center" } },
    B2: { value: null, style: { fill: "#FDE9D9", fontSize: 14, horizontal: "center" } },
  });
});

test("looks by cell are written in one call; a format of whole columns holds for cells to come", async () => {
  const { host, sheet } = openExcel();
  await onOrders((orders) => {
    orders
      .getRange("A1:A2")
      .setCellProperties([
        [{ format: { font: { italic: true } } }],
        [{ format: { borders: { bottom: { style: "Continuous", color: "#ff0000" } } } }],
      ]);
    orders.getRange("C:C").numberFormat = [["0.00"]] as never;
  }).catch(() => undefined);
  await onOrders((orders) => {
    orders.getRange("C:C").numberFormat = "0.00" as never;
    orders.getRange("C5").values = [[7]];
  });
  expect(dump(host).sheets[0]!.cells).toEqual({
    A1: { value: null, style: { italic: true } },
    A2: { value: null, style: { borderBottom: "#FF0000" } },
    C5: { value: 7, style: { numberFormat: "0.00" } },
  });
  expect(lookAt(sheet, 99_999, 2).numberFormat).toBe("0.00");
});

test("widths are points in whole pixels: 48 points are 9.140625 characters, 63 are 12", async () => {
  const { host } = openExcel();
  const widths = await onOrders(async (sheet, context) => {
    sheet.getRange("A:B").format.columnWidth = 63.2;
    sheet.getRange("C:C").format.columnWidth = 48;
    sheet.getRange("D:D").columnHidden = true;
    const ranges = ["A:B", "E:E", "C:D"].map((columns) => sheet.getRange(columns));
    for (const range of ranges) range.load("columnHidden,format/columnWidth");
    await context.sync();
    return ranges.map(({ format, columnHidden }) => [format.columnWidth, columnHidden]);
  });
  expect(widths).toEqual([
    [63, false],
    [48, false],
    [null, null],
  ]);
  expect(dump(host).sheets[0]).toMatchObject({ widths: { 0: 12, 1: 12, 2: 9.140625 }, hiddenColumns: [3] });
});

test("conditional formats come out as they went in, the newest in front", async () => {
  const { host } = openExcel();
  await onOrders((sheet) => {
    const scale = sheet.getRange("B1:B9").conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    };
    sheet.getRange("A1:A9").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#638ec6";
    const { cellValue } = sheet.getRange("C1:C9").conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: '="say ""A"""', operator: "EqualTo" };
    cellValue.format.fill.color = "#C6EFCE";
    cellValue.format.font.color = "#006100";
  });
  expect(dump(host).sheets[0]!.conditionalFormats).toEqual([
    { kind: "textEquals", area: area(0, 2, 8, 2), text: 'say "A"', fill: "#C6EFCE", fontColor: "#006100" },
    { kind: "dataBar", area: area(0, 0, 8, 0), color: "#638EC6" },
    { kind: "colorScale", area: area(0, 1, 8, 1), low: "#FFFFFF", high: "#63BE7B" },
  ]);
  const types = await onOrders(async (sheet, context) => {
    const rules = sheet.getRange("A9:B20").conditionalFormats.load("items/type,items/id");
    await context.sync();
    rules.items[0]!.delete();
    sheet.getRange("B4:B5").conditionalFormats.clearAll();
    return rules.items.map(({ type }) => type);
  });
  expect(types).toEqual(["DataBar", "ColorScale"]);
  expect(dump(host).sheets[0]!.conditionalFormats.map((rule) => [rule.kind, rule.area])).toEqual([
    ["textEquals", area(0, 2, 8, 2)],
    ["colorScale", area(0, 1, 2, 1)],
    ["colorScale", area(5, 1, 8, 1)],
  ]);
});

test("a rule that was added and not described can be seen", async () => {
  const { host } = openExcel();
  await onOrders((sheet) => {
    for (const type of ["CellValue", "ColorScale", "DataBar"] as const) {
      sheet.getRange("A1").conditionalFormats.add(type);
    }
  });
  const here = area(0, 0, 0, 0);
  expect(dump(host).sheets[0]!.conditionalFormats).toEqual([
    { kind: "dataBar", area: here, color: "#638EC6" },
    { kind: "colorScale", area: here, low: "#F8696B", middle: "#FFEB84", high: "#63BE7B" },
    { kind: "textEquals", area: here, text: "", fill: "", fontColor: "" },
  ]);
});

test("lists of choices are set, cut by others, cleared, and told where they are mixed", async () => {
  const { host } = openExcel();
  const types = await onOrders(async (sheet, context) => {
    sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    sheet.getRange("A4:A5").dataValidation.rule = {
      list: { inCellDropDown: true, source: "=Orders!$D$1:$D$3" },
    };
    sheet.getRange("A9").dataValidation.clear();
    const found = ["A1:A3", "A4:A5", "A1:A9", "A8:A9", "B1"].map(
      (address) => sheet.getRange(address).dataValidation,
    );
    for (const validation of found) validation.load("type,rule");
    await context.sync();
    return found.map(({ type }) => type);
  });
  expect(types).toEqual(["List", "List", "MixedCriteria", "Inconsistent", "None"]);
  expect(dump(host).sheets[0]!.validations).toEqual([
    { area: area(0, 0, 2, 0), list: ["yes", "no"] },
    { area: area(5, 0, 7, 0), list: ["yes", "no"] },
    { area: area(3, 0, 4, 0), list: { range: "Orders!$D$1:$D$3" } },
  ]);
  const long = onOrders((sheet) => {
    sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
  });
  expect(await refusal(long)).toBe("InvalidArgument");
});

test("a link turns its cell blue and shows its target in an empty cell", async () => {
  const { host } = openExcel();
  const read = await onOrders(async (sheet, context) => {
    sheet.getRange("A1").values = [["Customers"]];
    sheet.getRange("A1:A2").hyperlink = { documentReference: "Orders!B2" };
    const cell = sheet.getRange("A1").load("hyperlink");
    const both = sheet.getRange("A1:A2").load("hyperlink");
    await context.sync();
    return [cell.hyperlink, both.hyperlink];
  });
  expect(read).toEqual([{ documentReference: "Orders!B2", textToDisplay: "Customers" }, null]);
  const style = { underline: true, fontColor: "#0563C1" };
  expect(dump(host).sheets[0]).toMatchObject({
    cells: { A1: { value: "Customers", style }, A2: { value: "Orders!B2", style } },
    links: [
      { row: 0, column: 0, target: "Orders!B2" },
      { row: 1, column: 0, target: "Orders!B2" },
    ],
  });
  await onOrders((sheet) => sheet.getRange("A1:A2").clear("Hyperlinks"));
  expect(dump(host).sheets[0]).toMatchObject({ links: [], cells: { A1: { style } } });
});

test("clearing contents leaves looks and links, clearing formats leaves values", async () => {
  const { host } = openExcel();
  await onOrders((sheet) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.getRange("A1:A2").format.font.bold = true;
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear("Formats");
  });
  expect(dump(host).sheets[0]!.cells).toEqual({
    A1: { value: null, style: { bold: true } },
    A2: { value: 2 },
  });
  await onOrders((sheet) => sheet.getRange("A:A").clear());
  expect(dump(host).sheets[0]!.cells).toEqual({});
});

test("tables make their headings texts, each different; they do not overlap and keep their names apart", async () => {
  const { host } = openExcel();
  const read = await onOrders(async (sheet, context) => {
    sheet.getRange("A1:D2").values = [
      ["City", "CITY", 2024, ""],
      [1, 2, 3, 4],
    ];
    const table = sheet.tables.add("A1:D2", true);
    table.name = "Sales";
    table.showBandedRows = false;
    const heading = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    return [heading.values, body.address];
  });
  expect(read).toEqual([[["City", "CITY2", "2024", "Column4"]], "Orders!A2:D2"]);
  expect(await refusal(onOrders((sheet) => void sheet.tables.add("D2:E9", true)))).toBe("InvalidArgument");
  const sameName = onOrders((sheet) => {
    sheet.tables.add("G1:G2", true).name = "SALES";
  });
  expect(await refusal(sameName)).toBe("ItemAlreadyExists");
  expect(await refusal(onOrders((sheet) => void (sheet.getRange("A1").formulas = [["=1+1"]])))).toBe(
    "InvalidArgument",
  );
  expect(host.book.sheets[0]!.tables.map(({ name }) => name)).toEqual(["Sales", "Table1"]);
});

test("a table is resized from its heading row, turned into cells, or deleted with them", async () => {
  const { host } = openExcel();
  await onOrders((sheet) => {
    sheet.getRange("A1:C3").values = [["a", "b", "c"], [1, 2, 3], [4, 5, 6]]; // biome-ignore format: as the sheet
    sheet.tables.add("A1:B3", true);
    sheet.tables.getItemAt(0).resize("A1:C3");
  });
  expect(dump(host).sheets[0]!.tables).toEqual([
    { name: "Table1", area: area(0, 0, 2, 2), style: "TableStyleMedium2", bandedRows: true, totalRows: 0 },
  ]);
  expect(await refusal(onOrders((sheet) => sheet.tables.getItem("Table1").resize("A2:C3")))).toBe(
    "InvalidArgument",
  );
  await onOrders((sheet) => void sheet.tables.getItem("Table1").convertToRange());
  expect(Object.keys(dump(host).sheets[0]!.cells)).toHaveLength(9);
  await onOrders((sheet) => sheet.tables.add("A1:C3", true).delete());
  expect(dump(host).sheets[0]).toMatchObject({ cells: {}, tables: [] });
});

test("settings and parts of XML are kept in the workbook", async () => {
  const { host } = openExcel();
  const read = await onOrders(async (_, context) => {
    context.workbook.settings.add("columns", { role: "amount" });
    const setting = context.workbook.settings.getItem("columns").load("value");
    const none = context.workbook.settings.getItemOrNullObject("other");
    const part = context.workbook.customXmlParts.add('<a xmlns="klientela"/>').load("id,namespaceUri");
    await context.sync();
    return [setting.value, none.isNullObject, part.namespaceUri];
  });
  expect(read).toEqual([{ role: "amount" }, true, "klientela"]);
  expect([...host.book.settings.keys()]).toEqual(["columns"]);
});
