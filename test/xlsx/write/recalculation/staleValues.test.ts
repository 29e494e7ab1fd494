/** Which formulas lose the value kept beside them. Each book is small enough to be judged by eye. */
import type { Edit } from "../../../../src/core/plan/edit";
import type { CellValue } from "../../../../src/core/table/cells";
import { openPackage } from "../../../../src/xlsx/package/package";
import { applyEdits } from "../../../../src/xlsx/write/applyEdits";
import { type BookParts, book, main, relationshipsXml } from "../../books";
import { area, edited, rowsAfter, rowsOf } from "../edited";

const put = (sheet: string, row: number, column: number, ...values: CellValue[]): Edit => ({
  edit: "cells",
  sheet,
  firstRow: row,
  firstColumn: column,
  rows: [values.map((value) => ({ value }))],
  styles: [],
  keepStyles: true,
});

/** Formulas beside each other in row 5, each with the value 1; answers those that have lost it. */
function stale(formulas: readonly string[], edits: readonly Edit[], parts: BookParts = {}): string[] {
  const cells = formulas.map((formula) => `<c><f>${formula}</f><v>1</v></c>`);
  const sheets = {
    Sheet1:
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
    Formulas: `<row r="5">${cells.join("")}</row>`,
    ...parts.sheets,
  };
  const rows = rowsOf(edited({ ...parts, sheets }, ...edits), "xl/worksheets/sheet2.xml");
  return [...rows.matchAll(/<f>([^<]*)<\/f><\/c>/g)].map(([, formula]) => formula!);
}

it("references to a changed cell, and no others", () => {
  const dependent = ["Sheet1!A1", "SUM(Sheet1!A1:C3)", "SUM(Sheet1!$A:$A)", "SUM(Sheet1!1:1)", "sheet1!a1"];
  const others = [
    "Sheet1!B1",
    "SUM(Sheet1!A2:C3)",
    "SUM(Sheet1!B:B)",
    "SUM(Sheet1!2:2)",
    "A1",
    '"Sheet1!A1"',
    "[1]Sheet1!A1",
  ];
  expect(stale([...dependent, ...others], [put("Sheet1", 0, 0, 9)])).toEqual(dependent);
});

it("a value equal to the former one is no change, whatever it was written like", () => {
  const strings = "<si><t>a</t></si><si><r><t>b</t></r></si><si><t>a</t></si>";
  const cells = [
    "<c><v>1.50</v></c>",
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="s"><v>2</v></c>',
    '<c t="inlineStr"><is><t>c</t></is></c>',
    '<c t="str"><f>"d"</f><v>d</v></c>',
    '<c t="b"><v>1</v></c>',
    '<c t="e"><v>#N/A</v></c>',
    '<c t="d"><v>2024-01-01</v></c>',
    '<c s="0"/>',
    '<c t="n"><v>7</v></c>',
  ];
  const values = [1.5, "a", "b", "a", "c", "d", true, { error: "#N/A" }, 45_292, null, 7];
  const sheets = { Sheet1: `<row r="1">${cells.join("")}</row>` };
  expect(stale(["SUM(Sheet1!1:1)"], [put("Sheet1", 0, 0, ...values)], { sheets, strings })).toEqual([]);
  const others = [1.25, "b", "a", "c", "d", "e", false, { error: "#REF!" }, 45_293, 0, null];
  for (const [column, value] of others.entries()) {
    const formula = `SUM(Sheet1!${String.fromCharCode(65 + column)}1)`;
    expect(stale([formula], [put("Sheet1", 0, column, value)], { sheets, strings })).toEqual([formula]);
  }
});

it("numbers and texts that look alike are different values", () => {
  const sheets = { Sheet1: '<row r="1"><c><v>0</v></c><c t="s"><v>0</v></c><c t="str"><v>5</v></c></row>' };
  const strings = "<si><t>0</t></si>";
  const formulas = ["Sheet1!A1", "Sheet1!B1", "Sheet1!C1"];
  expect(stale(formulas, [put("Sheet1", 0, 0, "0", 0, 5)], { sheets, strings })).toEqual(formulas);
});

it("emptied and new cells are changes", () => {
  const formulas = ["Sheet1!A2", "Sheet1!D9", "Sheet1!B1", "Sheet1!C3"];
  const edits = [put("Sheet1", 1, 0, null), put("Sheet1", 8, 3, "new"), put("Sheet1", 2, 2, null)];
  expect(stale(formulas, edits)).toEqual(["Sheet1!A2", "Sheet1!D9"]);
});

it("cells between two changed ones are not changed", () => {
  const edits = [put("Sheet1", 0, 0, 9), put("Sheet1", 2, 0, 9)];
  expect(stale(["Sheet1!A1", "Sheet1!A2", "Sheet1!A3"], edits)).toEqual(["Sheet1!A1", "Sheet1!A3"]);
});

it("a formula whose value is not known has another value than any", () => {
  const sheets = { Sheet1: '<row r="1"><c r="A1"><f>9</f></c><c r="B1" s="0"/><c r="C1"><f>9</f></c></row>' };
  const formula = { formula: "8", value: null };
  const edit: Edit = {
    edit: "cells",
    sheet: "Sheet1",
    firstRow: 0,
    firstColumn: 0,
    rows: [[{ value: formula }, { value: formula }, { value: null }]],
    styles: [],
  };
  const formulas = ["Sheet1!A1", "Sheet1!B1", "Sheet1!C1"];
  expect(stale(formulas, [edit], { sheets })).toEqual(formulas);
});

it("through other formulas, forwards and backwards, across sheets", () => {
  const dependent = ["C5+1", "D5+1", "Sheet1!A1", "SUM(A5:A9)*Other!A1"];
  const sheets = {
    Sheet1:
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>Formulas!A5</f><v>1</v></c><c r="C1"><f>C2</f><v>1</v></c></row>',
    Formulas: `<row r="5">${["B5+1", "C5+1", "Sheet1!A1", "Sheet1!C1", "Other!A1"].map((formula) => `<c><f>${formula}</f><v>1</v></c>`).join("")}</row>`,
    Other: '<row r="1"><c r="A1"><f>Sheet1!B1*2</f><v>2</v></c><c r="B1"><f>B2</f><v>2</v></c></row>',
  };
  const pkg = edited({ sheets }, put("Sheet1", 0, 0, 5));
  expect(dependent).toHaveLength(4);
  expect(rowsOf(pkg)).toBe(
    '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>Formulas!A5</f></c><c r="C1"><f>C2</f><v>1</v></c></row>',
  );
  expect(rowsOf(pkg, "xl/worksheets/sheet2.xml")).toBe(
    '<row r="5"><c><f>B5+1</f></c><c><f>C5+1</f></c><c><f>Sheet1!A1</f></c><c><f>Sheet1!C1</f><v>1</v></c><c><f>Other!A1</f></c></row>',
  );
  expect(rowsOf(pkg, "xl/worksheets/sheet3.xml")).toBe(
    '<row r="1"><c r="A1"><f>Sheet1!B1*2</f></c><c r="B1"><f>B2</f><v>2</v></c></row>',
  );
});

it("circles come to an end", () => {
  expect(stale(["B5+Sheet1!A1", "A5"], [put("Sheet1", 0, 0, 9)])).toEqual(["B5+Sheet1!A1", "A5"]);
});

it("names: of the workbook, of a sheet before them, in one another, relative ones as seen from the cell", () => {
  const names =
    "<definedNames>" +
    '<definedName name="Changed">Sheet1!$A$1</definedName><definedName name="Same">Sheet1!$B$1</definedName>' +
    '<definedName name="Local">Sheet1!$B$1</definedName><definedName name="Local" localSheetId="1">Sheet1!$A$1</definedName>' +
    '<definedName name="Nested">2*changed</definedName><definedName name="Round">Round</definedName>' +
    '<definedName name="FourAbove">Sheet1!A1048573</definedName><definedName name="Rate">0.21</definedName>' +
    '<definedName name="Twice">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*Changed)</definedName>' +
    "</definedNames>";
  const dependent = ["SUM(Changed)", "Local", "Nested", "Round", "Unknown", "Twice(2)", "Formulas!Local"];
  const others = ["Same", "Sheet1!Local", "Rate", "FourAbove"];
  expect(stale([...dependent, ...others], [put("Sheet1", 0, 0, 9)], { names })).toEqual(dependent);
  // FourAbove in A5 is A1.
  expect(stale(["FourAbove", "FourAbove"], [put("Sheet1", 0, 0, 9)], { names })).toEqual(["FourAbove"]);
});

it("a name that means something else now", () => {
  const names = '<definedNames><definedName name="N">Sheet1!$A$1</definedName></definedNames>';
  const edit: Edit = { edit: "name", name: "N", refersTo: "Sheet1!$B$1" };
  expect(stale(["N", "Sheet1!A1", "Sheet1!B1"], [edit], { names })).toEqual(["N"]);
});

it("3-D references take the sheets between", () => {
  const sheets = { Sheet1: "", Formulas: "", Mid: "", Last: "" };
  const formulas = [
    "SUM(Sheet1:Mid!A1)",
    "SUM(Mid:Last!A1)",
    "SUM('Last:Formulas'!A1)",
    "SUM(Formulas:Mid!B1)",
    "SUM(Mid:Gone!B1)",
  ];
  sheets.Formulas = `<row r="5">${formulas.map((formula) => `<c><f>${formula}</f><v>1</v></c>`).join("")}</row>`;
  const rows = (...edits: Edit[]) => rowsOf(edited({ sheets }, ...edits), "xl/worksheets/sheet2.xml");
  const lost = (text: string) => [...text.matchAll(/<f>([^<]*)<\/f><\/c>/g)].map(([, formula]) => formula);
  expect(lost(rows(put("Mid", 0, 0, 9)))).toEqual([...formulas.slice(0, 3), "SUM(Mid:Gone!B1)"]);
  // A sheet that comes between them changes what they mean.
  expect(lost(rows({ edit: "addSheet", name: "New", visibility: "visible", position: 3 }))).toEqual([
    "SUM(Mid:Last!A1)",
    "SUM('Last:Formulas'!A1)",
    "SUM(Mid:Gone!B1)",
  ]);
});

const tablePart = (ref: string, attributes = "") =>
  `<table xmlns="${main}" id="1" name="Orders" displayName="Orders" ref="${ref}" ${attributes}><autoFilter ref="${ref}"/>` +
  '<tableColumns count="2"><tableColumn id="1" name="Qty"/><tableColumn id="2" name="Price [€]"/></tableColumns></table>';

const withTable = (rows: string, attributes?: string): BookParts => ({
  sheets: { Sheet1: rows },
  strings: "<si><t>Qty</t></si><si><t>Price [€]</t></si><si><t>New</t></si>",
  parts: {
    "xl/tables/table1.xml": tablePart("A1:B4", attributes),
    "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml(["rId1", "table", "../tables/table1.xml"]),
  },
});

const formula = (text: string) => `<c><f>${text}</f><v>1</v></c>`;
const tableRows = (...formulas: string[]) =>
  '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' +
  [2, 3, 4]
    .map(
      (row) =>
        `<row r="${row}"><c><v>${row}</v></c><c><v>${row}</v></c>${formulas.map(formula).join("")}</row>`,
    )
    .join("");

it("structured references: a column, this row, headings, totals, all", () => {
  const formulas = [
    "Orders[[#This Row],[Qty]]",
    "orders[[#this row],[qty]]*2",
    "SUM(Orders[Qty])",
    "Orders[[#This Row],[Price '[€']]]",
    "SUM(Orders[Price '[€']])",
    "SUM(Orders[[Qty]:[Price '[€']]])",
    "SUM(Orders)",
    "COUNTA(Orders[#Headers])",
    "Orders[[#Totals],[Qty]]",
    "COUNTA(Orders[#All])",
    "Orders[Gone]",
    "SUM(Other[Qty])",
    "COUNTA(Orders[[#Headers],[#Data],[Qty]])",
  ];
  const rows = rowsAfter(withTable(tableRows(...formulas), 'totalsRowCount="1"'), put("Sheet1", 2, 0, 9));
  const lost = (row: number) =>
    [...rows.split("</row>")[row - 1]!.matchAll(/<f>([^<]*)<\/f><\/c>/g)].map(([, text]) =>
      formulas.indexOf(text!),
    );
  expect(lost(2)).toEqual([2, 5, 6, 9, 10, 11, 12]);
  expect(lost(3)).toEqual([0, 1, 2, 5, 6, 9, 10, 11, 12]);
  expect(lost(4)).toEqual(lost(2));
});

it("the row of totals belongs to no column of the table", () => {
  const formulas = ["SUM(Orders[Qty])", "Orders[[#Totals],[Qty]]", "SUM(Orders)", "COUNTA(Orders[#All])"];
  const rows = rowsAfter(withTable(tableRows(...formulas), 'totalsRowCount="1"'), put("Sheet1", 3, 0, 9));
  const [, second] = rows.split("</row>");
  expect([...second!.matchAll(/<f>([^<]*)<\/f><\/c>/g)].map(([, text]) => text)).toEqual([
    "Orders[[#Totals],[Qty]]",
    "COUNTA(Orders[#All])",
  ]);
});

it("a table that grows by a column changes what is said of all its columns", () => {
  const formulas = ["Orders[[#This Row],[Qty]]", "SUM(Orders[Qty])", "SUM(Orders[])", "SUM(E$9:E$10)"];
  const parts = withTable(tableRows(`D1`, ...formulas));
  const rows = rowsAfter(
    parts,
    { ...put("Sheet1", 0, 2, "New") },
    { edit: "resizeTable", sheet: "Sheet1", name: "Orders", area: area(0, 0, 3, 2) },
  );
  const [, second] = rows.split("</row>");
  expect([...second!.matchAll(/<f>([^<]*)<\/f><\/c>/g)].map(([, text]) => text)).toEqual(["SUM(Orders[])"]);
});

it("what does not tell what it reads depends on every change, and on none where there is none", () => {
  const formulas = ['INDIRECT("Z9")', "SUM(OFFSET(Z1,1,1))", "SUM(Z1:INDEX(Z:Z,3))", "NOW()", "RAND()*Z1"];
  expect(stale(formulas, [put("Sheet1", 0, 0, 9)])).toEqual(formulas.slice(0, 3));
  expect(stale(formulas, [put("Sheet1", 0, 0, 1)])).toEqual([]);
});

it("a sheet removed, and one that came back", () => {
  const formulas = ["Sheet1!A1", "Sheet1!Z99", "A1"];
  const remove: Edit = { edit: "removeSheet", name: "Sheet1" };
  expect(stale(formulas, [remove])).toEqual(["Sheet1!A1", "Sheet1!Z99"]);
  const add: Edit = { edit: "addSheet", name: "Sheet1", visibility: "visible", position: 0 };
  expect(stale(formulas, [remove, add, put("Sheet1", 0, 0, 1)])).toEqual(["Sheet1!A1", "Sheet1!Z99"]);
});

it("shared formulas are judged by their own references, master and followers", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1</f><v>1</v></c><c r="C1"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>';
  const lost = (edit: Edit) =>
    rowsAfter({ sheets: { Sheet1: rows } }, edit)
      .split("</row>")
      .flatMap((row, index) =>
        /<f[^>]*(?:\/>|>[^<]*<\/f>)<v>/.test(row) || !row.includes("<f") ? [] : [index + 1],
      );
  expect(lost(put("Sheet1", 0, 0, 5))).toEqual([1]);
  expect(lost(put("Sheet1", 1, 0, 5))).toEqual([2]);
  expect(lost(put("Sheet1", 0, 2, 5))).toEqual([1, 2, 3]);
  // The master goes; the next cell takes the formula over and keeps its value.
  expect(lost(put("Sheet1", 0, 1, 5))).toEqual([]);
});

it("an array formula loses all its results, and whoever reads one of them", () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" cm="1" t="str"><f t="array" ref="B1:B2">A1:A2</f><v>a</v></c><c r="D1"><f>B2</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str" vm="2"><v>b</v></c><c r="C2"><v>5</v></c><c r="D2"><f>C2</f><v>5</v></c></row>';
  expect(rowsAfter({ sheets: { Sheet1: rows } }, put("Sheet1", 1, 0, 3))).toBe(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" cm="1"><f t="array" ref="B1:B2">A1:A2</f></c><c r="D1"><f>B2</f></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"></c><c r="C2"><v>5</v></c><c r="D2"><f>C2</f><v>5</v></c></row>',
  );
});

it("a data table keeps its figures, those who read them do not", () => {
  const rows =
    '<row r="1"><c r="A1"><f>C9</f><v>1</v></c><c r="B1"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="C9"/><v>1</v></c><c r="D2"><f>B3</f><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>1</v></c></row><row r="9"><c r="C9"><v>1</v></c></row>';
  expect(rowsAfter({ sheets: { Sheet1: rows } }, put("Sheet1", 8, 2, 2))).toBe(
    rows
      .replace("<f>C9</f><v>1</v>", "<f>C9</f>")
      .replace("<f>B3</f><v>1</v>", "<f>B3</f>")
      .replace('"C9"><v>1</v>', '"C9"><v>2</v>'),
  );
});

it("formulas that edits write keep the value they bring; those that read them are judged by it", () => {
  const sheets = {
    Sheet1:
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>B1</f><v>2</v></c></row>',
  };
  const write = (value: CellValue): Edit => ({
    edit: "cells",
    sheet: "Sheet1",
    firstRow: 0,
    firstColumn: 0,
    rows: [[{ value: 3 }, { value: { formula: "A1*2", value } }]],
    styles: [],
  });
  const after = (value: CellValue) => rowsAfter({ sheets }, write(value));
  expect(after(6)).toContain('<f>A1*2</f><v>6</v></c><c r="C1"><f>B1</f></c>');
  expect(after(2)).toContain('<f>A1*2</f><v>2</v></c><c r="C1"><f>B1</f><v>2</v></c>');
  expect(after(null)).toContain('<f>A1*2</f></c><c r="C1"><f>B1</f></c>');
});

it("other bytes of the cell stay, prefixes, comments and entities too", () => {
  const rows =
    '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><!-- <x:c r="B1"><x:f>A1</x:f></x:c> -->' +
    "<x:c  s='1' t='str' r='C1' ><x:f ca=\"1\" >A1&amp;\"&lt;\"</x:f><x:v xml:space=\"preserve\"> 1</x:v><x:extLst/></x:c></x:row>";
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
  expect(rowsAfter({ sheets: { Sheet1: sheet } }, put("Sheet1", 0, 0, 2))).toBe(
    rows
      .replace("<x:v>1<", "<x:v>2<")
      .replace(" t='str'", "")
      .replace('<x:v xml:space="preserve"> 1</x:v>', ""),
  );
});

it("sheets without a dependent formula keep their very bytes", () => {
  const sheets = {
    Sheet1: "",
    Idle: '<row r="1" ><c r="A1" t="str"><f>B1</f><v>x</v></c></row>',
    Empty: '<row r="1" ><c r="A1"><f>Sheet1!A1</f></c></row>',
  };
  const before = openPackage(book({ sheets }));
  const after = before.copy();
  applyEdits(after, [put("Sheet1", 0, 0, 1)]);
  for (const part of ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]) {
    expect(after.state(part)).toBe(before.state(part));
  }
});
