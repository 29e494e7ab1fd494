/** Stale values before outside judges: LibreOffice, which trusts what is kept, and the comparison of workbooks. */
import type { CellValue } from "../../../../src/core/table/cells";
import { openPackage } from "../../../../src/xlsx/package/package";
import { applyEdits } from "../../../../src/xlsx/write/applyEdits";
import { book, main, relationshipsXml, shared } from "../../books";
import { expectKept, expectValid, hasLibreOffice, lostFeatures, openedInLibreOffice } from "../../judges";
import { area } from "../edited";

const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Figures a user keeps of the sheet Data; every one has a value that is right before the edits. */
const figures: readonly (readonly [formula: string, before: number, after: number])[] = [
  ["SUM(Data!B2:B4)", 60, 150],
  ["Data!C2+1", 21, 201],
  ["SUM(Data!B:B)", 60, 150],
  ["Calc!A1", 120, 300],
  ["Total*2", 120, 300],
  ["SUM(Rows[Amount])", 60, 150],
  ["COUNT(Data!A2:A4)", 3, 3],
  ["SUM(Data!D2:D3)", 40, 130],
  ['SUM(INDIRECT("Data!B2:B4"))', 60, 150],
  ["SUM(Data:Calc!B2)", 10, 100],
  ["SUM(Data!E2:E3)", 60, 240],
];

const cell = (formula: string, value: number) => `<c><f>${formula}</f><v>${value}</v></c>`;

function figuresBook(): Uint8Array {
  const table =
    `<table xmlns="${main}" id="1" name="Rows" displayName="Rows" ref="A1:B4"><autoFilter ref="A1:B4"/>` +
    '<tableColumns count="2"><tableColumn id="1" name="Id"/><tableColumn id="2" name="Amount"/></tableColumns></table>';
  const data =
    '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>10</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2*2</f><v>20</v></c>' +
    '<c r="D2"><f t="array" ref="D2:D3">B2:B3+5</f><v>15</v></c><c r="E2"><f>Rows[[#This Row],[Amount]]*2</f><v>20</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c><c r="B3"><v>20</v></c><c r="C3"><f t="shared" si="0"/><v>40</v></c>' +
    '<c r="D3"><v>25</v></c><c r="E3"><f>Rows[[#This Row],[Amount]]*2</f><v>40</v></c></row>' +
    '<row r="4"><c r="A4"><v>3</v></c><c r="B4"><v>30</v></c></row>';
  const withTable = `<worksheet xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData>${data}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
  const sheets = {
    Figures: figures
      .map(([formula, before], row) => `<row r="${row + 1}">${cell(formula, before)}</row>`)
      .join(""),
    Data: withTable,
    Calc: `<row r="1">${cell("B1*2", 120)}${cell("SUM(Data!B2:B4)", 60)}</row>`,
  };
  const plain = openPackage(
    book({
      sheets,
      strings: "<si><t>Id</t></si><si><t>Amount</t></si>",
      names: '<definedNames><definedName name="Total">SUM(Data!$B$2:$B$4)</definedName></definedNames>',
      parts: {
        "xl/worksheets/_rels/sheet2.xml.rels": relationshipsXml(["rId1", "table", "../tables/table1.xml"]),
      },
    }),
  );
  plain.setPart("xl/tables/table1.xml", table, `${types}.table+xml`);
  return plain.save();
}

const column = (values: readonly CellValue[], firstRow = 1) =>
  ({
    edit: "column",
    sheet: "Data",
    column: 1,
    firstRow,
    values,
    styles: [],
    styleRuns: [],
    keepStyles: true,
  }) as const;

(hasLibreOffice() ? it : it.skip)(
  "LibreOffice shows the new figures, and would show the old ones if their values were kept",
  () => {
    const before = figuresBook();
    const after = openPackage(before);
    applyEdits(after, [column([100, 20, 30])]);
    expectValid(after.save());
    // The same cell changed by hand, every cached value kept.
    const naive = openPackage(before);
    const part = "xl/worksheets/sheet2.xml";
    naive.setPart(part, naive.text(part).replace("<v>10</v>", "<v>100</v>"));
    const [shown, trusted] = openedInLibreOffice([after.save(), naive.save()]);
    expect(shown!.trim().split("\n").map(Number)).toEqual(figures.map(([, , figure]) => figure));
    expect(Number(trusted!.split("\n")[0])).toBe(60);
  },
  120_000,
);

it("columns of ours beside the customers leave the user's formulas and their values as they are", () => {
  const before = shared("workbooks/rich.xlsx");
  const pkg = openPackage(before);
  const ours = (at: number, heading: string, values: readonly CellValue[]) =>
    ({
      edit: "column",
      sheet: "Customers",
      column: at,
      firstRow: 0,
      values: [heading, ...values],
      styles: [],
      styleRuns: [],
    }) as const;
  const rows = Array.from({ length: 12 }, (_, row) => row);
  applyEdits(pkg, [
    ours(12, "Recency", rows),
    ours(
      13,
      "RFM",
      rows.map((row) => `R${row}`),
    ),
    { edit: "freeze", sheet: "Customers", rows: 1, columns: 0 },
  ]);
  expectValid(pkg.save());
  expectKept(before, pkg.save(), ["freeze panes"]);
});

it("the comparison sees a value that was dropped", () => {
  const before = shared("workbooks/rich.xlsx");
  const pkg = openPackage(before);
  // Customers!D2 is part of the name Sales, which J5 sums, and of F2.
  applyEdits(pkg, [
    {
      edit: "cells",
      sheet: "Customers",
      firstRow: 1,
      firstColumn: 3,
      rows: [[{ value: 1 }]],
      styles: [],
      keepStyles: true,
    },
  ]);
  expect(lostFeatures(before, pkg.save())).toEqual([
    "cell values Customers!D2: 100.0 -> 1.0",
    "formula cached values Customers!F2: 10.0 -> None",
    "formula cached values Customers!J5: 1234.0 -> None",
  ]);
});

it("a table that grows changes no formula over single columns of it", () => {
  const pkg = openPackage(figuresBook());
  const sheet = pkg.state("xl/worksheets/sheet1.xml");
  applyEdits(pkg, [
    { ...column(["More"], 0), column: 2 },
    { edit: "resizeTable", sheet: "Data", name: "Rows", area: area(0, 0, 3, 2) },
  ]);
  // Only INDIRECT cannot tell.
  expect(pkg.state("xl/worksheets/sheet1.xml")).not.toBe(sheet);
  expect(pkg.text("xl/worksheets/sheet1.xml").match(/<\/f><\/c>/g)).toHaveLength(1);
});
