import type { ContentTable } from "../../../src/core/plan/content";
import type { CellsEdit, Edit } from "../../../src/core/plan/edit";
import { openPackage } from "../../../src/xlsx/package/package";
import { applyEdits } from "../../../src/xlsx/write/applyEdits";
import { type BookParts, main, refusal, relationshipsXml, shared, sheetXml } from "../books";
import { expectValid } from "../judges";
import { area, edited, elementOf, firstSheet } from "./edited";

const tablePart = "xl/tables/table1.xml";

const headings = (...texts: (string | number)[]): CellsEdit => ({
  edit: "cells",
  sheet: "Sheet1",
  firstRow: 0,
  firstColumn: 0,
  rows: [texts.map((value) => ({ value })), texts.map((_, index) => ({ value: index }))],
  styles: [],
});

const add = (more: Partial<ContentTable> = {}): Edit => ({
  edit: "addTable",
  sheet: "Sheet1",
  table: { name: "Clients", area: area(0, 0, 1, 1), style: "TableStyleLight1", bandedRows: true, ...more },
});

const resize = (lastRow: number, lastColumn: number): Edit => ({
  edit: "resizeTable",
  sheet: "Sheet1",
  name: "clients",
  area: area(0, 0, lastRow, lastColumn),
});

describe("adding a table", () => {
  it("writes part, relationship, content type and reference", () => {
    const pkg = edited({}, headings("Имя", "a\nb"), add());
    expect(pkg.text(tablePart)).toContain(
      `<table xmlns="${main}" id="1" name="Clients" displayName="Clients" ref="A1:B2" totalsRowShown="0">` +
        '<autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Имя"/>' +
        '<tableColumn id="2" name="a_x000a_b"/></tableColumns><tableStyleInfo name="TableStyleLight1"' +
        ' showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
    );
    expect(elementOf(pkg, firstSheet, "tableParts")).toBe(
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    );
    expect(pkg.relationships(firstSheet)[0]).toMatchObject({ id: "rId1", target: tablePart });
    expectValid(pkg.save());
  });

  it("numbers tables through the workbook and declares the relationship prefix where the sheet has none", () => {
    const plain = `<worksheet xmlns="${main}"><sheetData/></worksheet>`;
    const pkg = edited(
      { sheets: { Sheet1: plain, Other: plain } },
      ...["Sheet1", "Other"].flatMap((sheet): Edit[] => [
        { ...headings("a", "b"), sheet },
        { ...(add({ name: `T_${sheet}` }) as Extract<Edit, { edit: "addTable" }>), sheet },
      ]),
    );
    expect(elementOf(pkg, "xl/tables/table2.xml", "table")).toContain('id="2" name="T_Other"');
    expectValid(pkg.save());
  });

  it.each([
    ["a number", headings("a", 5), "B1"],
    ["an empty cell", headings("a"), "B1"],
    ["the same text twice, whatever its case", headings("a", "A"), "B1"],
  ])("refuses %s as a heading", (_, cells, cell) => {
    expect(refusal(() => edited({}, cells, add()))).toBe(
      `write.tableHeading {"sheet":"Sheet1","cell":"${cell}"}`,
    );
  });

  it("refuses to meet another table, merged cells or the sheet's filter", () => {
    const meets = (behind: string) =>
      refusal(() => edited({ sheets: { Sheet1: sheetXml("", behind) } }, headings("a", "b"), add()));
    expect(meets('<mergeCells><mergeCell ref="B2:C9"/></mergeCells>')).toBe(
      'write.tableOverlap {"sheet":"Sheet1","area":"B2:C9"}',
    );
    expect(meets('<autoFilter ref="A1:D9"/>')).toContain("A1:D9");
    expect(refusal(() => edited({}, headings("a", "b"), add(), add({ name: "Other" })))).toContain("A1:B2");
  });

  it("refuses a name that is taken by a table or a name", () => {
    const below = { ...headings("a", "b"), firstRow: 5 };
    const second = add({ name: "CLIENTS", area: area(5, 0, 6, 1) });
    expect(refusal(() => edited({}, headings("a", "b"), add(), below, second))).toBe(
      'write.tableName {"table":"CLIENTS"}',
    );
    const named = { names: '<definedNames><definedName name="clients">1</definedName></definedNames>' };
    expect(refusal(() => edited(named, headings("a", "b"), add()))).toContain("write.tableName");
  });
});

it("removing a table leaves its cells", () => {
  const pkg = edited({}, headings("a", "b"), add(), {
    edit: "removeTable",
    sheet: "Sheet1",
    name: "clients",
  });
  expect(pkg.has(tablePart)).toBe(false);
  expect(pkg.text("[Content_Types].xml")).not.toContain("table");
  expect(elementOf(pkg, firstSheet, "tableParts")).toBe("");
  expect(pkg.text(firstSheet)).toContain('<c r="B2"><v>1</v></c>');
  expect(refusal(() => applyEdits(pkg, [{ edit: "removeTable", sheet: "Sheet1", name: "clients" }]))).toBe(
    'write.noTable {"sheet":"Sheet1","table":"clients"}',
  );
});

describe("resizing a table", () => {
  const withTable = (table: string): BookParts => ({
    sheets: { Sheet1: sheetXml("", '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>') },
    parts: {
      [tablePart]: table,
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(["rId1", "table", "../tables/table1.xml"]),
    },
  });
  const totalled =
    `<table xmlns="${main}" id="4" name="Clients" displayName="Clients" ref="A1:B4" totalsRowCount="1">` +
    '<autoFilter ref="A1:B3"><filterColumn colId="1"/></autoFilter><sortState ref="A2:B3"/><tableColumns count="2">' +
    '<tableColumn id="3" name="a" totalsRowLabel="Total"/><tableColumn id="7" name="b"><calculatedColumnFormula>1</calculatedColumnFormula>' +
    "</tableColumn></tableColumns></table>";

  it("names new columns by their headings, keeps total row and calculated columns", () => {
    const pkg = edited(withTable(totalled), headings("a", "b", "Сегмент", "d"), resize(5, 3));
    expect(pkg.text(tablePart)).toBe(
      totalled
        .replace("A1:B4", "A1:D6")
        .replace("A1:B3", "A1:D5")
        .replace('count="2"', 'count="4"')
        .replace(
          "</tableColumns>",
          '<tableColumn id="8" name="Сегмент"/><tableColumn id="9" name="d"/></tableColumns>',
        ),
    );
  });

  it("forgets columns that fall out, with their filter", () => {
    const xml = edited(withTable(totalled), headings("a", "b"), resize(3, 0)).text(tablePart);
    expect(xml).toContain('ref="A1:A4"');
    expect(xml).toContain('<autoFilter ref="A1:A3"></autoFilter>');
    expect(xml).toMatch(/<tableColumns count="1"><tableColumn id="3"[^>]*><\/tableColumns>/);
    expect(xml).not.toContain("sortState");
  });

  it("refuses a heading the table has", () => {
    expect(refusal(() => edited(withTable(totalled), headings("a", "b", "A"), resize(3, 2)))).toContain("C1");
  });

  it("widens the user's table in rich.xlsx so that Microsoft's validator finds no error", () => {
    const pkg = openPackage(shared("workbooks/rich.xlsx"));
    applyEdits(pkg, [
      { ...headings("RFM", "ABC"), sheet: "Orders", firstRow: 2, firstColumn: 6 },
      { edit: "resizeTable", sheet: "Orders", name: "tblOrders", area: area(2, 0, 42, 7) },
    ]);
    expect(elementOf(pkg, tablePart, "tableColumns")).toContain(
      '<tableColumn id="7" name="RFM"/><tableColumn id="8" name="ABC"/>',
    );
    expectValid(pkg.save());
  });
});
