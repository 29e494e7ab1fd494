import fc from "fast-check";
import { type CellValue, formatAt, isFormula } from "../../../src/core/table/cells";
import { encodeXstring, escapeText } from "../../../src/xlsx/package/xmlText";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { book, main, refusal, sheetXml, valuesOf } from "../books";

const cellsOf = (sheet: string, strings?: string) =>
  openWorkbook(book({ sheets: { Sheet1: sheet }, ...(strings !== undefined && { strings }) })).cells(
    "Sheet1",
  );
const read = (sheet: string, strings?: string) => valuesOf(cellsOf(sheet, strings));
const damaged = 'file.damaged {"part":"xl/worksheets/sheet1.xml"}';

describe("values", () => {
  it.each<[string, string, CellValue]>([
    ["a whole number", "<c><v>42</v></c>", 42],
    ["a negative decimal", "<c><v>-0.25</v></c>", -0.25],
    ["17 digits", "<c><v>0.30000000000000004</v></c>", 0.30000000000000004],
    ["an exponent", "<c><v>1.5E-7</v></c>", 1.5e-7],
    ["a number with blanks around", "<c><v> 7\n</v></c>", 7],
    ["a number of type n", '<c t="n"><v>1</v></c>', 1],
    ["true", '<c t="b"><v>1</v></c>', true],
    ["false", '<c t="b"><v>0</v></c>', false],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["a text from a formula", '<c t="str"><f>A2</f><v>a &lt; b</v></c>', "a < b"],
    ["an inline text", '<c t="inlineStr"><is><t>hi</t></is></c>', "hi"],
    ["inline runs", '<c t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t> b</t></r></is></c>', "a b"],
    ["a text with outer blanks", '<c t="inlineStr"><is><t xml:space="preserve"> x </t></is></c>', " x "],
    ["an escaped control character", '<c t="str"><v>a_x0001_b_x005F_x0041_</v></c>', "a\u0001b_x0041_"],
    ["characters by number", '<c t="str"><v>&#1046;&#x1F600;&apos;</v></c>', "Ж😀'"],
    ["an emoji as such", '<c t="str"><v>😀ž</v></c>', "😀ž"],
    ["CDATA", '<c t="str"><v><![CDATA[</row> & <b>]]></v></c>', "</row> & <b>"],
    ["CDATA in part", '<c t="str"><v>a<![CDATA[<]]>b</v></c>', "a<b"],
    ["a value with an attribute", '<c t="str"><v xml:space="preserve"> x</v></c>', " x"],
    ["a value around a comment", "<c><v>1<!-- </c> -->2</v></c>", 12],
    ["a line break", '<c t="str"><v>a\r\nb</v></c>', "a\nb"],
    // 2024-02-29 is serial 45351 (Excel: =DATE(2024;2;29)).
    ["an ISO day", '<c t="d"><v>2024-02-29</v></c>', 45_351],
    ["an ISO moment", '<c t="d"><v>2024-02-29T12:00:00Z</v></c>', 45_351.5],
    ["an ISO time", '<c t="d"><v>06:00:00</v></c>', 0.25],
    ["an ISO day before the 29 February 1900 that never was", '<c t="d"><v>1900-02-28</v></c>', 59],
    ["an extension behind the value", "<c><v>5</v><extLst><ext><v>6</v></ext></extLst></c>", 5],
  ])("reads %s", (_, cell, value) => {
    expect(read(`<row>${cell}</row>`)).toEqual([[value]]);
  });

  it("counts ISO days from 1904 where the workbook does", () => {
    const bytes = book({
      workbookPr: '<workbookPr date1904="1"/>',
      sheets: { Sheet1: '<row><c t="d"><v>1904-01-02</v></c></row>' },
    });
    const workbook = openWorkbook(bytes);
    expect(workbook.calendar).toBe(1904);
    expect(valuesOf(workbook.cells("Sheet1"))).toEqual([[1]]);
  });

  it.each([
    ["nothing", "<c><v></v></c>"],
    ["an empty text", '<c t="str"><v></v></c>'],
    ["an empty inline text", '<c t="inlineStr"><is><t/></is></c>'],
    ["a look only", '<c s="1"/>'],
    ["an empty shared string", '<c t="s"><v>1</v></c>'],
  ])("takes %s for an empty cell that does not make the sheet longer", (_, cell) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="5">${cell}</row>`;
    expect(read(rows, "<si><t>a</t></si><si><t/></si>")).toEqual([[1]]);
  });

  it("flags formulas, also one whose value is an empty text", () => {
    const cells = cellsOf(
      '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c><v>2</v></c></row>',
    );
    expect([0, 1, 2].map((column) => isFormula(cells, 0, column))).toEqual([true, true, false]);
    expect(valuesOf(cells)).toEqual([[2, null, 2]]);
  });
});

describe("shared strings", () => {
  const strings =
    "<si><t>plain</t></si><si><r><t>run </t></r><r><rPr><b/></rPr><t>bold</t></r></si>" +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><!-- c -->' +
    '<si><t xml:space="preserve"> a &amp; b </t></si><si/><si><t><![CDATA[<x>]]></t></si>';
  const cells = [0, 1, 2, 3, 4, 5].map((code) => `<c t="s"><v>${code}</v></c>`).join("");

  it("joins runs and leaves phonetic readings out", () => {
    expect(read(`<row>${cells}</row>`, strings)).toEqual([
      ["plain", "run bold", "東京", " a & b ", null, "<x>"],
    ]);
  });

  it("reads them under a prefix", () => {
    const sst = `<x:sst xmlns:x="${main}"><x:si><x:t>one</x:t></x:si><x:si><x:r><x:t>two</x:t></x:r></x:si></x:sst>`;
    const bytes = book({
      sheets: { Sheet1: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' },
      strings: "",
      parts: { "xl/sharedStrings.xml": sst },
    });
    expect(valuesOf(openWorkbook(bytes).cells("Sheet1"))).toEqual([["one", "two"]]);
  });

  it("refuses an index beyond them, and strings that are not closed", () => {
    expect(refusal(() => read('<row><c t="s"><v>6</v></c></row>', strings))).toBe(damaged);
    expect(refusal(() => read("<row/>", "<si><t>a</t>"))).toBe(
      'file.damaged {"part":"xl/sharedStrings.xml"}',
    );
  });
});

describe("places", () => {
  it("puts cells and rows without references behind those before", () => {
    expect(
      read(
        '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="3"/><row><c><v>4</v></c></row>',
      ),
    ).toEqual([
      [1, null, 2, 3],
      [null, null, null, null],
      [null, null, null, null],
      [4, null, null, null],
    ]);
  });

  it("reads far columns and rows", () => {
    const cells = cellsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect([cells.rowCount, cells.columnCount]).toEqual([1_048_576, 16_384]);
  });

  it("takes attributes in any order, with any quotes and blanks", () => {
    const rows = `<row spans = '1:2'\n r='2' ><c  t='str'   s="0" r = "B2"\t><v>x</v></c ></row >`;
    expect(read(sheetXml(rows))).toEqual([
      [null, null],
      [null, "x"],
    ]);
  });

  it("reads elements under a prefix, with comments between, behind a long beginning", () => {
    const columns = '<x:col min="1" max="1" width="9"/>'.repeat(3000);
    const sheet = `<?xml version="1.0"?><!-- <sheetData> --><x:worksheet xmlns:x="${main}"><x:cols>${columns}</x:cols><x:sheetData><!-- <x:row> --><x:row r="1"><x:c r="A1"><x:f>B1</x:f><x:v>1</x:v></x:c><!-- </x:row> --><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(read(sheet)).toEqual([[1, "b"]]);
  });

  it("reads an empty sheet, closed either way", () => {
    expect(read("")).toEqual([]);
    expect(read(`<worksheet xmlns="${main}"><sheetData/></worksheet>`)).toEqual([]);
  });

  it("reads a sheet in UTF-16", () => {
    const xml = `\ufeff${sheetXml('<row><c t="str"><v>ž</v></c></row>')}`;
    const utf16 = new Uint8Array(Uint16Array.from(xml, (unit) => unit.charCodeAt(0)).buffer);
    const workbook = openWorkbook(book({ parts: { "xl/worksheets/sheet1.xml": utf16 } }));
    expect(valuesOf(workbook.cells("Sheet1"))).toEqual([["ž"]]);
  });

  it("keeps the looks of cells, also of empty ones among the values", () => {
    const styles = '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs>';
    const rows = '<row><c s="1"><v>1</v></c><c s="2"/><c s="9"><v>1</v></c></row>';
    const cells = openWorkbook(book({ sheets: { Sheet1: rows }, styles })).cells("Sheet1");
    expect([0, 1, 2].map((column) => formatAt(cells, 0, column))).toEqual([
      "mm-dd-yy",
      "#,##0.00",
      "General",
    ]);
  });
});

describe("long sheets", () => {
  /** Longer than any piece the unpacker hands on. */
  const longComment = `<!-- ${"</row>".repeat(100_000)} -->`;

  it("is not misled by what looks like the end of a row", () => {
    const text = "</row>".repeat(5_000);
    const rows =
      `<row><c><v>1</v></c>${longComment}<c t="str"><v><![CDATA[${text}]]></v></c></row>` +
      `${longComment}<row><c><v>3</v></c></row>`;
    expect(read(rows)).toEqual([
      [1, text],
      [3, null],
    ]);
  });

  it("keeps no pages for looks below the last value", () => {
    const styles = "<cellXfs><xf/><xf/></cellXfs>";
    const rows = '<row r="1"><c s="1"><v>1</v></c></row><row r="5000"><c s="1"/></row>';
    const { pages, rowCount } = openWorkbook(book({ sheets: { Sheet1: rows }, styles })).cells("Sheet1");
    expect([rowCount, pages[0]!.length]).toEqual([1, 1]);
  });

  it("reads a beginning of several pieces", () => {
    const sheet = `<?xml version="1.0"?>${longComment.replaceAll("/row", "sheetData")}${sheetXml("<row><c><v>7</v></c></row>")}`;
    expect(refusal(() => read(sheet))).toBe(damaged); // Nobody writes a prolog of 64 KB.
    const columns = '<cols><col min="1" max="1" width="9"/></cols>'.repeat(9000);
    expect(
      read(sheetXml("<row><c><v>7</v></c></row>").replace("<sheetData>", `${columns}<sheetData>`)),
    ).toEqual([[7]]);
  });
});

describe("damage", () => {
  it.each([
    ["an unclosed row", "<row><c><v>1</v></c>"],
    ["a row in a row", "<row><row></row></row>"],
    ["an unclosed cell", "<row><c><v>1</v></row>"],
    ["a cell in a cell", "<row><c><c><v>1</v></c></c></row>"],
    ["an unclosed tag", '<row><c r="A1'],
    ["rows that go up", '<row r="2"/><row r="1"/>'],
    ["a row too far down", '<row r="1048577"/>'],
    ["a column too far right", '<row><c r="XFE1"><v>1</v></c></row>'],
    ["a number that is none", "<row><c><v>1,5</v></c></row>"],
    ["a day that is none", '<row><c t="d"><v>2024-02-30</v></c></row>'],
    ["an unclosed comment", "<row><!-- </row>"],
  ])("refuses %s", (_, rows) => {
    expect(refusal(() => read(rows))).toBe(damaged);
  });

  it.each([
    ["no rows element", `<worksheet xmlns="${main}"></worksheet>`],
    ["rows not closed", `<worksheet xmlns="${main}"><sheetData><row/></worksheet>`],
    ["a frame not closed", `<worksheet xmlns="${main}"><sheetData></sheetData><mergeCells></worksheet>`],
    ["a part that ends in the middle", `<worksheet xmlns="${main}"><sheetData><row>`],
  ])("refuses a sheet with %s", (_, sheet) => {
    expect(refusal(() => read(sheet))).toBe(damaged);
  });

  it("refuses a sheet with a document type declaration", () => {
    const sheet = `<!DOCTYPE worksheet>${sheetXml("")}`;
    expect(refusal(() => read(sheet))).toBe('file.dtd {"part":"xl/worksheets/sheet1.xml"}');
  });
});

describe("for any cells", () => {
  // Empty texts are left out: they are empty cells. Lone surrogates no XML can hold, except escaped.
  const texts = fc
    .string({ unit: "binary", minLength: 1, maxLength: 40 })
    .filter((text) => !text.includes("\r"));
  const value = fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    texts,
    fc.boolean(),
  );
  const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { maxLength: 20 });

  const cellXml = (value: CellValue) => {
    if (typeof value === "number") return `<c><v>${Object.is(value, -0) ? "-0" : value}</v></c>`;
    if (typeof value === "boolean") return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === "string") return `<c t="str"><v>${escapeText(encodeXstring(value))}</v></c>`;
    return "<c/>";
  };

  it("reads what was written", () => {
    fc.assert(
      fc.property(rows, (written) => {
        const xml = written.map((row) => `<row>${row.map(cellXml).join("")}</row>`).join("");
        const cells = cellsOf(xml);
        for (const [row, values] of written.entries()) {
          const reread = values.map(
            (_, column) => valuesOf({ ...cells, rowCount: 20, columnCount: 6 })[row]![column],
          );
          expect(reread).toEqual(values);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("reads a sheet that unpacks in many pieces as it reads one in a single piece", () => {
  // About 3 MB of numbers no packer can shorten much, so that rows are cut anywhere.
  const numberAt = (row: number, column: number) => ((row * 7919 + column * 104_729) % 1_000_003) / 1000;
  const row = (number: number) =>
    `<row r="${number + 1}">${[0, 1, 2, 3].map((column) => `<c><v>${numberAt(number, column)}</v></c>`).join("")}</row>`;
  const rows = Array.from({ length: 40_000 }, (_, number) => row(number)).join("");
  const values = read(rows);
  expect(values).toHaveLength(40_000);
  expect(
    values.every((found, number) => found.every((value, column) => value === numberAt(number, column))),
  ).toBe(true);
});
