import type { CellContent } from "../../../src/core/plan/content";
import type { CellsEdit, ColumnEdit } from "../../../src/core/plan/edit";
import { openPackage } from "../../../src/xlsx/package/package";
import { applyEdits } from "../../../src/xlsx/write/applyEdits";
import { type BookParts, book, main, refusal, relationshipsXml, sheetXml } from "../books";
import { edited, elementOf, firstSheet, rowsAfter, rowsOf } from "./edited";

const put = (
  firstRow: number,
  firstColumn: number,
  rows: CellsEdit["rows"],
  more: Partial<CellsEdit> = {},
): CellsEdit => ({ edit: "cells", sheet: "Sheet1", firstRow, firstColumn, rows, styles: [], ...more });

const rows = (xml: string): BookParts => ({ sheets: { Sheet1: xml } });

describe("rows and cells nobody writes", () => {
  it("keep their bytes: quotes, blanks, comments, attributes and all", () => {
    const odd = `<row  r='1' x14ac:dyDescent="0.25"><!-- <c r="B1"/> --><c cm="1"  r='A1' ><v>1</v ></c></row>\n `;
    const xml = sheetXml(`${odd}<row r="3"><c r="A3"><v>3</v></c></row>`);
    const after = rowsAfter(rows(xml), put(2, 0, [[{ value: 4 }]]));
    expect(after).toBe(`${odd}<row r="3"><c r="A3"><v>4</v></c></row>`);
  });

  it("stand on either side of a cell that is put between them", () => {
    const xml = `<row r="2" spans="2:4" ht="20"><c r="B2"><v>1</v></c><c r="D2" s="0"/></row>`;
    expect(rowsAfter(rows(xml), put(1, 2, [[{ value: true }]]))).toBe(
      `<row r="2" spans="2:4" ht="20"><c r="B2"><v>1</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" s="0"/></row>`,
    );
  });

  it("keep what only looks like a tag in their comments", () => {
    const commented = '<c r="A1"><!-- </c> --><v>1</v></c><!-- <c r="B1"/> -->';
    expect(rowsAfter(rows(`<row r="1">${commented}</row>`), put(0, 1, [[{ value: 2 }]]))).toBe(
      `<row r="1">${commented.slice(0, commented.indexOf("<!-- <c"))}<c r="B1"><v>2</v></c><!-- <c r="B1"/> --></row>`,
    );
  });

  it("move aside for rows between, before and behind", () => {
    const xml = `<row r="2"><c r="A2"><v>2</v></c></row><row r="5"/>\n`;
    const after = rowsAfter(rows(xml), ...[0, 3, 4, 6].map((row) => put(row, 0, [[{ value: row + 1 }]])));
    expect(after).toBe(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>` +
        `<row r="4"><c r="A4"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>` +
        `<row r="7"><c r="A7"><v>7</v></c></row>\n`,
    );
  });

  it("keep their place when they counted on the cells and rows before them", () => {
    const xml = `<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>`;
    expect(rowsAfter(rows(xml), put(0, 1, [[{ value: null }]]), put(1, 2, [[{ value: 6 }]]))).toBe(
      `<row><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>` +
        `<row><c r="A2"><v>4</v></c><c r="C2"><v>6</v></c></row>`,
    );
  });
});

describe("values", () => {
  const valueAfter = (value: CellContent["value"]) => rowsAfter(rows(""), put(0, 0, [[{ value }]]));

  it.each([
    [0.1 + 0.2, '<c r="A1"><v>0.30000000000000004</v></c>'],
    [1e21, '<c r="A1"><v>1e+21</v></c>'],
    [-5, '<c r="A1"><v>-5</v></c>'],
    [false, '<c r="A1" t="b"><v>0</v></c>'],
    [{ error: "#DIV/0!" }, '<c r="A1" t="e"><v>#DIV/0!</v></c>'],
    [{ formula: 'A2&"<"', value: "x<" }, '<c r="A1" t="str"><f>A2&amp;"&lt;"</f><v>x&lt;</v></c>'],
    [{ formula: "A2", value: 2 }, '<c r="A1"><f>A2</f><v>2</v></c>'],
    [{ formula: "A2", value: null }, '<c r="A1"><f>A2</f></c>'],
    [{ formula: "NA()", value: { error: "#N/A" } }, '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>'],
  ] as const)("writes %j", (value, cell) => {
    expect(valueAfter(value)).toBe(`<row r="1">${cell}</row>`);
  });

  it("takes NaN for a bug", () => {
    expect(() => valueAfter(Number.NaN)).toThrow("NaN cannot stand in A1");
  });

  it("refuses a text longer than a cell holds, and changes nothing", () => {
    const pkg = openPackage(book());
    const before = pkg.text(firstSheet);
    const long = "x".repeat(32_768);
    expect(refusal(() => applyEdits(pkg, [put(4, 2, [[{ value: long }]])]))).toBe(
      'write.textTooLong {"sheet":"Sheet1","cell":"C5","limit":32767}',
    );
    expect(pkg.text(firstSheet)).toBe(before);
    expect(valueAfter(long.slice(1))).toContain('t="s"');
  });

  it("refuses cells beyond the last row and column", () => {
    const outside = (row: number, column: number) =>
      refusal(() => edited({}, put(row, column, [[{ value: 1 }]])));
    expect(outside(1_048_576, 0)).toBe('write.outside {"sheet":"Sheet1"}');
    expect(outside(0, 16_384)).toBe('write.outside {"sheet":"Sheet1"}');
    expect(rowsAfter({}, put(1_048_575, 16_383, [[{ value: 1 }]]))).toContain('r="XFD1048576"');
  });

  it("null leaves a cell, {value: null} removes it, with a look it stays blank", () => {
    const xml = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>`;
    const edit = put(0, 0, [[null, { value: null }, { value: null, style: 0 }]], {
      styles: [{ bold: true }],
    });
    expect(rowsAfter(rows(xml), edit)).toBe(`<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="1"/></row>`);
  });

  it("the later edit wins also where it begins further up", () => {
    const after = rowsAfter({}, put(1, 0, [[{ value: 1 }]]), put(0, 0, [[{ value: 2 }], [{ value: 3 }]]));
    expect(after).toBe('<row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>');
  });

  it("the later of two edits wins", () => {
    const after = rowsAfter({}, put(0, 0, [[{ value: 1 }, { value: 2 }]]), put(0, 1, [[{ value: 3 }]]));
    expect(after).toBe('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>3</v></c></row>');
  });
});

describe("shared strings", () => {
  const sst = (counts: string, items: string) => ({
    strings: "",
    parts: { "xl/sharedStrings.xml": `<sst xmlns="${main}"${counts}>${items}</sst>` },
  });

  it("uses a plain text that is there, never one with formats, and raises the counts", () => {
    const items = "<si><r><rPr><b/></rPr><t>a</t></r></si><si><t>b</t></si>";
    const pkg = edited(
      {
        ...sst(' count="2" uniqueCount="2"', items),
        ...rows(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`),
      },
      put(1, 0, [[{ value: "b" }, { value: "a" }, { value: "a" }]]),
    );
    expect(rowsOf(pkg)).toContain(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>2</v></c></row>',
    );
    expect(pkg.text("xl/sharedStrings.xml")).toBe(
      `<sst xmlns="${main}" count="5" uniqueCount="3">${items}<si><t>a</t></si></sst>`,
    );
  });

  it("counts off the references that were overwritten", () => {
    const pkg = edited(
      {
        ...sst(' count="1" uniqueCount="1"', "<si><t>a</t></si>"),
        ...rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
      },
      put(0, 0, [[{ value: "b" }]]),
    );
    expect(pkg.text("xl/sharedStrings.xml")).toContain('count="2" uniqueCount="2"');
  });

  it("is made where the workbook has none, with content type and relationship", () => {
    const pkg = edited({}, put(0, 0, [[{ value: "a" }]]));
    expect(pkg.text("xl/sharedStrings.xml")).toContain(
      `<sst xmlns="${main}" count="1" uniqueCount="1"><si><t>a</t></si></sst>`,
    );
    expect(pkg.contentType("xl/sharedStrings.xml")).toMatch(/sharedStrings\+xml$/);
    expect(pkg.relationships("xl/workbook.xml").map(({ target }) => target)).toContain(
      "xl/sharedStrings.xml",
    );
  });

  it.each([
    [" a", '<t xml:space="preserve"> a</t>'],
    ["a\nb", '<t xml:space="preserve">a\nb</t>'],
    ["a\u0007", "<t>a_x0007_</t>"],
    ["_x0041_", "<t>_x005F_x0041_</t>"],
    ["<&>", "<t>&lt;&amp;&gt;</t>"],
    ["Žofie 😀", "<t>Žofie 😀</t>"],
    ["__proto__", "<t>__proto__</t>"],
  ])("escapes %j", (text, xml) => {
    expect(edited({}, put(0, 0, [[{ value: text }]])).text("xl/sharedStrings.xml")).toContain(xml);
  });

  it("fills an empty part and one with a prefix", () => {
    const empty = {
      strings: "",
      parts: { "xl/sharedStrings.xml": `<sst xmlns="${main}" uniqueCount="0"/>` },
    };
    expect(edited(empty, put(0, 0, [[{ value: "a" }]])).text("xl/sharedStrings.xml")).toBe(
      `<sst xmlns="${main}" uniqueCount="1"><si><t>a</t></si></sst>`,
    );
    const prefixed = {
      strings: "",
      parts: { "xl/sharedStrings.xml": `<x:sst xmlns:x="${main}"><x:si><x:t>b</x:t></x:si></x:sst>` },
    };
    expect(edited(prefixed, put(0, 0, [[{ value: "a" }]])).text("xl/sharedStrings.xml")).toBe(
      `<x:sst xmlns:x="${main}"><x:si><x:t>b</x:t></x:si><x:si><x:t>a</x:t></x:si></x:sst>`,
    );
  });
});

describe("the frame", () => {
  it("widens spans and dimension to the new cells", () => {
    const xml = `<worksheet xmlns="${main}"><dimension ref="B2:C2"/><sheetData><row r="2" spans="2:3"><c r="B2"/></row></sheetData></worksheet>`;
    const pkg = edited(rows(xml), put(1, 4, [[{ value: 1 }]]), put(8, 3, [[{ value: 2 }]]));
    expect(pkg.text(firstSheet)).toContain('<dimension ref="B2:E9"/>');
    expect(pkg.text(firstSheet)).toContain('<row r="2" spans="2:5">');
  });

  it("keeps the prefix of the file", () => {
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>`;
    const pkg = edited(rows(xml), put(0, 0, [[{ value: "a" }, { value: { formula: "1", value: 1 } }]]));
    expect(pkg.text(firstSheet)).toBe(
      `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c>` +
        `<x:c r="B1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  it("is UTF-8 after a change even where the part was UTF-16", () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData/></worksheet>`;
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...[...xml].map((one) => one.charCodeAt(0))]).buffer,
    );
    const pkg = edited({ parts: { [firstSheet]: utf16 } }, put(0, 0, [[{ value: 1 }]]));
    expect(new TextDecoder().decode(pkg.bytes(firstSheet))).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>/,
    );
  });
});

describe("looks", () => {
  const styles = `<cellXfs count="4">${'<xf numFmtId="0"/>'.repeat(4)}</cellXfs>`;
  const styled = (sheet: string): BookParts => ({ styles, sheets: { Sheet1: sheet } });

  it("keepStyles keeps that of the cell, else of its row, else of its column", () => {
    const xml =
      `<worksheet xmlns="${main}"><cols><col min="2" max="3" style="3"/></cols><sheetData>` +
      `<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" s="2" customFormat="1"/></sheetData></worksheet>`;
    const edit = put(0, 0, [[{ value: 5 }, { value: 6 }], [{ value: 7 }], [null, { value: 8 }]], {
      keepStyles: true,
    });
    expect(rowsAfter(styled(xml), edit)).toBe(
      `<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" s="3"><v>6</v></c></row>` +
        `<row r="2" s="2" customFormat="1"><c r="A2" s="2"><v>7</v></c></row>` +
        `<row r="3"><c r="B3" s="3"><v>8</v></c></row>`,
    );
  });

  it("keepStyles keeps the look an earlier edit gave", () => {
    const bold = put(0, 0, [[{ value: 1, style: 0 }]], { styles: [{ bold: true }] });
    const after = rowsAfter({}, bold, put(0, 0, [[{ value: 2 }]], { keepStyles: true }));
    expect(after).toBe('<row r="1"><c r="A1" s="1"><v>2</v></c></row>');
  });

  it("without it the default look replaces the one that was there", () => {
    const xml = `<row r="1"><c r="A1" s="1"><v>1</v></c></row>`;
    expect(rowsAfter(styled(xml), put(0, 0, [[{ value: 2 }]]))).toBe(
      '<row r="1"><c r="A1"><v>2</v></c></row>',
    );
  });

  it("emptying with keepStyles leaves the look, and makes no new cells", () => {
    const xml = `<row r="1"><c r="A1" s="1"><v>1</v></c></row>`;
    const edit = put(0, 0, [[{ value: null }, { value: null }], [{ value: null }]], { keepStyles: true });
    expect(rowsAfter(styled(xml), edit)).toBe('<row r="1"><c r="A1" s="1"/></row>');
  });
});

describe("columns", () => {
  const column = (values: ColumnEdit["values"], more: Partial<ColumnEdit> = {}): ColumnEdit => ({
    edit: "column",
    sheet: "Sheet1",
    column: 1,
    firstRow: 1,
    values,
    styles: [],
    styleRuns: [],
    ...more,
  });

  it("writes texts by code, an empty text as no cell", () => {
    const values = { kind: "text", codes: Uint8Array.of(1, 0, 1), dictionary: ["", "A"] } as const;
    expect(rowsAfter({}, column(values))).toBe(
      '<row r="2"><c r="B2" t="s"><v>0</v></c></row><row r="4"><c r="B4" t="s"><v>0</v></c></row>',
    );
  });

  it("writes days as serial numbers of the workbook's calendar, NaN as no cell", () => {
    const values = { kind: "number", values: Float64Array.of(0, Number.NaN), isDay: true } as const;
    // 1970-01-01 is 25569 in the 1900 calendar and 24107 in the 1904 one (ECMA-376 part 1, 18.17.4.1).
    expect(rowsAfter({}, column(values))).toBe('<row r="2"><c r="B2"><v>25569</v></c></row>');
    expect(rowsAfter({ workbookPr: '<workbookPr date1904="1"/>' }, column(values))).toContain("<v>24107</v>");
  });

  it("gives looks by runs: one, then the default", () => {
    const edit = column([1, 2, null, 4], {
      styles: [{ italic: true }],
      styleRuns: [
        [0, 1],
        [-1, 2],
        [0, 1],
      ],
    });
    expect(rowsAfter({}, edit)).toBe(
      '<row r="2"><c r="B2" s="1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>' +
        '<row r="5"><c r="B5" s="1"><v>4</v></c></row>',
    );
  });
});

describe("formulas of several cells", () => {
  const group = (master: string, ...cells: string[]) =>
    `<row r="1"><c r="A1"><f t="shared" ref="${master}" si="0">B1+$C$1</f><v>1</v></c></row>` +
    cells
      .map((cell) => `<row r="${cell.slice(1)}"><c r="${cell}"><f t="shared" si="0"/><v>1</v></c></row>`)
      .join("");

  it("the next cell takes the formula of a shared group over, moved", () => {
    expect(rowsAfter(rows(group("A1:A3", "A2", "A3")), put(0, 0, [[{ value: 9 }]]))).toBe(
      '<row r="1"><c r="A1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2+$C$1</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c></row>',
    );
  });

  it("the one after it does when both are written", () => {
    const edit = put(0, 0, [[{ value: 9 }], [{ value: 9 }]]);
    expect(rowsAfter(rows(group("A1:A3", "A2", "A3")), edit)).toContain(
      '<c r="A3"><f t="shared" ref="A3" si="0">B3+$C$1</f><v>1</v></c>',
    );
  });

  it("a member can be written without the others noticing", () => {
    expect(rowsAfter(rows(group("A1:A3", "A2", "A3")), put(1, 0, [[{ value: 9 }]]))).toContain(
      'ref="A1:A3" si="0">B1+$C$1</f>',
    );
  });

  const array =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';

  it("a part of an array formula is refused, the whole may go", () => {
    expect(refusal(() => edited(rows(array), put(1, 0, [[{ value: 1 }]])))).toBe(
      'write.arrayFormula {"sheet":"Sheet1","cell":"A2"}',
    );
    expect(rowsAfter(rows(array), put(0, 0, [[{ value: 1 }], [{ value: 2 }]]))).not.toContain("<f");
    expect(rowsAfter(rows(array), put(0, 1, [[{ value: 1 }]]))).toContain('t="array"');
  });

  it("a data table is refused, also as a whole", () => {
    const table = array.replace('t="array"', 't="dataTable"');
    expect(refusal(() => edited(rows(table), put(0, 0, [[{ value: 1 }], [{ value: 2 }]])))).toContain("A1");
  });
});

describe("recalculation", () => {
  const chained: BookParts = {
    ...rows('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>'),
    parts: {
      "xl/calcChain.xml": `<calcChain xmlns="${main}"><c r="A1" i="1"/></calcChain>`,
      "xl/_rels/workbook.xml.rels": relationshipsXml(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "calcChain", "calcChain.xml"],
      ),
    },
  };

  it("is asked for whenever values change", () => {
    const pkg = edited(
      { workbookPr: "<workbookPr/>", names: '<calcPr calcId="1"/>' },
      put(0, 0, [[{ value: 1 }]]),
    );
    expect(elementOf(pkg, "xl/workbook.xml", "calcPr")).toBe('<calcPr calcId="1" fullCalcOnLoad="1"/>');
    expect(elementOf(edited({}, put(0, 0, [[{ value: 1 }]])), "xl/workbook.xml", "calcPr")).toBe(
      '<calcPr fullCalcOnLoad="1"/>',
    );
  });

  it("drops the calculation chain when a formula comes or goes, and only then", () => {
    expect(edited(chained, put(0, 1, [[{ value: 5 }]])).has("xl/calcChain.xml")).toBe(true);
    for (const edit of [put(0, 0, [[{ value: 5 }]]), put(0, 1, [[{ value: { formula: "A1", value: 2 } }]])]) {
      const pkg = edited(chained, edit);
      expect(pkg.has("xl/calcChain.xml")).toBe(false);
      expect(pkg.relationships("xl/workbook.xml")).toHaveLength(1);
    }
  });
});

it("leaves a sheet that is not there and a chart sheet alone", () => {
  expect(refusal(() => edited({}, { ...put(0, 0, []), sheet: "Gone" }))).toBe(
    'write.noSheet {"sheet":"Gone"}',
  );
});
