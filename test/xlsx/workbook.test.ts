import { read, utils } from "@e965/xlsx";
import { type CellValue, isFormula } from "../../src/core/table/cells";
import { openWorkbook } from "../../src/xlsx/workbook";
import { book, main, refusal, relationshipsXml, shared, valuesOf } from "./books";

/** Expected values below are read off the parts of rich.xlsx by eye. */
const rich = openWorkbook(shared("workbooks/rich.xlsx"));

it("lists the sheets in tab order", () => {
  expect(rich.sheets()).toEqual([
    { name: "Orders", visibility: "visible", isWorksheet: true, isProtected: false },
    { name: "Customers", visibility: "visible", isWorksheet: true, isProtected: true },
    { name: "Dash", visibility: "visible", isWorksheet: true, isProtected: false },
    { name: "Lists", visibility: "hidden", isWorksheet: true, isProtected: false },
    { name: "Secret", visibility: "veryHidden", isWorksheet: true, isProtected: false },
    { name: "ChartSheet", visibility: "visible", isWorksheet: false, isProtected: false },
  ]);
});

it("reads cells of every kind", () => {
  const cells = rich.cells("Customers");
  const values = valuesOf(cells);
  expect([cells.rowCount, cells.columnCount]).toEqual([13, 12]);
  expect(values[0]!.slice(0, 6)).toEqual(["Name", "Email", "City", "Spend", "Tier", "Score"]);
  expect(values[5]!.slice(0, 6)).toEqual(["Éva & Co <x>4", "u4@example.com", "Wien", 250, "B", 25]);
  expect(values.slice(1, 5).map((row) => row[9])).toEqual([
    true,
    { error: "#DIV/0!" },
    "  spaced  text ",
    1234,
  ]);
  expect(values[0]![10]).toBe("Ana0");
  expect(isFormula(cells, 1, 5)).toBe(true);
  expect(isFormula(cells, 1, 3)).toBe(false);
  expect(valuesOf(rich.cells("Orders"))[0]![7]).toBe("plain bold red end");
});

it("reads the same values as SheetJS from every sheet", () => {
  const peer = read(shared("workbooks/rich.xlsx"));
  for (const { name } of rich.sheets().filter(({ isWorksheet }) => isWorksheet)) {
    const sheet = peer.Sheets[name]!;
    const cells = rich.cells(name);
    const peerValue = (row: number, column: number): CellValue => {
      const cell = sheet[utils.encode_cell({ r: row, c: column })];
      if (cell?.v === undefined) return null;
      return cell.t === "e" ? { error: cell.w } : cell.v;
    };
    const expected = valuesOf(cells).map((row, at) => row.map((_, column) => peerValue(at, column)));
    expect(valuesOf(cells)).toEqual(expected);
    const { r: lastRow } = utils.decode_range(sheet["!ref"] ?? "A1").e;
    expect(cells.rowCount).toBe(cells.rowCount === 0 ? 0 : lastRow + 1);
  }
});

it("writes shared formulas out and knows cells without one", () => {
  expect(rich.formula("Secret", 1, 2)).toBe("B2*2");
  expect(rich.formula("Secret", 10, 2)).toBe("B11*2");
  expect(rich.formula("Secret", 1, 1)).toBeUndefined();
  expect(rich.formula("Secret", 500, 1)).toBeUndefined();
  expect(rich.formula("Customers", 2, 9)).toBe("1/0");
  expect(rich.formula("Customers", 0, 11)).toBe("_xlfn.UNIQUE(E2:E13)");
});

it("reads tables and names", () => {
  expect(rich.tables("Orders")).toEqual([
    { name: "tblOrders", area: { firstRow: 2, firstColumn: 0, lastRow: 42, lastColumn: 5 }, totalRows: 0 },
  ]);
  expect(rich.tables("Customers")).toEqual([]);
  expect(rich.names()).toContainEqual({ name: "TaxRate", refersTo: "0.21", isHidden: false });
  expect(rich.names()).toContainEqual({
    name: "_xlnm._FilterDatabase",
    refersTo: "Customers!$A$1:$F$13",
    isHidden: true,
    sheet: "Customers",
  });
});

it("reads what a grid shows besides the cells", () => {
  const view = rich.view("Orders");
  expect([view.frozenRows, view.frozenColumns, view.showsGridLines]).toEqual([3, 2, true]);
  expect([...view.hiddenColumns]).toEqual([6]);
  expect(view.widths.get(1)).toBe(22.7109375);
  expect([...view.widths.keys()]).toEqual([0, 1, 6, 7, 8]);
  expect(rich.view("Dash").showsGridLines).toBe(false);
});

it("reads hidden rows, merged cells and the default width", () => {
  const sheet = `<worksheet xmlns="${main}"><sheetViews><sheetView><pane ySplit="1200" state="split"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="12.5"/><sheetData><row r="2" hidden="1"/><row r="3" hidden="0"/><row r="4" ht="0" hidden='true'><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>`;
  const view = openWorkbook(book({ sheets: { Sheet1: sheet } })).view("Sheet1");
  expect([...view.hiddenRows]).toEqual([1, 3]);
  expect(view.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 2 }]);
  expect(view.defaultWidth).toBe(12.5);
  expect(view.frozenRows).toBe(0);
});

it("tells workbooks with macros", () => {
  expect(rich.hasMacros).toBe(false);
  expect(openWorkbook(shared("workbooks/rich.xlsm")).hasMacros).toBe(true);
});

it("follows relationships wherever the parts are and whatever the prefixes", () => {
  const workbook = `<x:workbook xmlns:x="${main}" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="A &amp; B" sheetId="7" rel:id="one"/></x:sheets></x:workbook>`;
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const bytes = book({
    without: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"],
    parts: {
      "[Content_Types].xml":
        '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Default Extension="rels" ContentType="r"/><t:Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></t:Types>',
      "_rels/.rels": relationshipsXml(["a", "officeDocument", "/Book/Main.xml"]),
      "book/main.xml": workbook,
      "book/_rels/main.xml.rels": relationshipsXml(["one", "worksheet", "Deep/First.xml"]),
      "book/deep/first.xml": sheet,
    },
  });
  const opened = openWorkbook(bytes);
  expect(opened.sheets().map(({ name }) => name)).toEqual(["A & B"]);
  expect(valuesOf(opened.cells("A & B"))).toEqual([[5]]);
});

describe("what is no workbook we can open", () => {
  const typed = (contentType: string) =>
    book({
      parts: {
        "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
      },
    });

  it.each([
    [
      "a document",
      typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "file.notWorkbook {}",
    ],
    ["a binary workbook", typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "file.xlsb {}"],
    ["a plain zip", book({ without: ["[Content_Types].xml"] }), "file.notWorkbook {}"],
    ["a package without relationships", book({ without: ["_rels/.rels"] }), "file.notWorkbook {}"],
    [
      "a missing sheet",
      book({ without: ["xl/worksheets/sheet1.xml"] }),
      'file.damaged {"part":"xl/worksheets/sheet1.xml"}',
    ],
    [
      "broken workbook XML",
      book({ parts: { "xl/workbook.xml": "<workbook>" } }),
      'file.damaged {"part":"xl/workbook.xml"}',
    ],
    [
      "a document type",
      book({ parts: { "xl/workbook.xml": "<!DOCTYPE workbook><workbook/>" } }),
      'file.dtd {"part":"xl/workbook.xml"}',
    ],
  ])("refuses %s", (_, bytes, message) => {
    expect(refusal(() => openWorkbook(bytes))).toBe(message);
  });

  it("refuses a bomb before unpacking it", () => {
    const bytes = book({ parts: { "xl/media/zeros.bin": new Uint8Array(11 * 1024 ** 2) } });
    expect(refusal(() => openWorkbook(bytes))).toBe('file.bomb {"ratio":200,"totalMb":2048}');
    expect(refusal(() => openWorkbook(book(), { total: 1000, ratio: 200 }))).toBe(
      'file.bomb {"ratio":200,"totalMb":0}',
    );
  });

  it("refuses a part whose bytes were changed", () => {
    const bytes = book({}, { level: 0 });
    const at = Buffer.from(bytes).indexOf("<sheetData>");
    bytes[at + 1] = 0x74;
    expect(refusal(() => openWorkbook(bytes).cells("Sheet1"))).toBe(
      'file.damaged {"part":"xl/worksheets/sheet1.xml"}',
    );
  });
});
