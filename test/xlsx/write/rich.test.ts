/** Every kind of edit on a workbook with all that users keep in theirs, before outside judges. */
import type { Edit } from "../../../src/core/plan/edit";
import { openPackage } from "../../../src/xlsx/package/package";
import { applyEdits } from "../../../src/xlsx/write/applyEdits";
import { createPackage } from "../../../src/xlsx/write/createPackage";
import { shared } from "../books";
import { expectKept, expectValid, hasLibreOffice, lostFeatures, openedInLibreOffice } from "../judges";
import { area } from "./edited";

const sheet = "Orders";
const free = area(2, 9, 20, 11);

const kinds: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  [
    "cells",
    [
      {
        edit: "cells",
        sheet,
        firstRow: 2,
        firstColumn: 9,
        rows: [
          [{ value: "Сегмент <&>", style: 0 }, { value: " outer\n" }],
          [{ value: 1.5, style: 1 }, { value: { formula: "SUM(D4:D5)", value: 3 } }],
          [{ value: { error: "#N/A" } }, { value: true }],
        ],
        styles: [
          {
            bold: true,
            fill: "#1F4E78",
            fontColor: "#FFFFFF",
            horizontal: "center",
            wrap: true,
            fontSize: 12,
          },
          { numberFormat: '#,##0.00\\ "₽"', borderBottom: "#FF0000", italic: true, underline: true },
        ],
      },
    ],
    [],
  ],
  [
    "a column over the master of a shared formula",
    [
      {
        edit: "column",
        sheet: "Secret",
        column: 2,
        firstRow: 1,
        values: ["x", 2],
        styles: [],
        styleRuns: [],
        keepStyles: true,
      },
    ],
    ["Secret!C2", "Secret!C3", "Secret!C4", "shared formula cells"],
  ],
  ["widths", [{ edit: "widths", sheet, firstColumn: 9, widths: [20, null, 30.5] }], []],
  ["frozen panes", [{ edit: "freeze", sheet: "Lists", rows: 1, columns: 1 }], []],
  [
    "conditional formats",
    [
      {
        edit: "conditionalFormats",
        sheet: "Customers",
        area: free,
        formats: [
          { kind: "dataBar", area: area(3, 9, 20, 9), color: "#638EC6" },
          {
            kind: "colorScale",
            area: area(3, 10, 20, 10),
            low: "#FF0000",
            middle: "#FFFF00",
            high: "#00FF00",
          },
          {
            kind: "textEquals",
            area: area(3, 11, 20, 11),
            text: 'A "x" & b',
            fill: "#C6EFCE",
            fontColor: "#006100",
          },
        ],
      },
    ],
    [],
  ],
  [
    "drop-down lists",
    [
      {
        edit: "validations",
        sheet: "Customers",
        area: free,
        validations: [
          { area: area(3, 9, 9, 9), list: ["да", 'не "ет"'] },
          { area: area(3, 10, 9, 10), list: { range: "Lists!$A$1:$A$3" } },
        ],
      },
    ],
    [],
  ],
  [
    "links",
    [{ edit: "links", sheet: "Customers", area: free, links: [{ row: 3, column: 9, target: "'Lists'!A1" }] }],
    [],
  ],
  [
    "a new sheet with a table",
    [
      { edit: "addSheet", name: "Сегменты & 'co' x", visibility: "visible" },
      {
        edit: "cells",
        sheet: "Сегменты & 'co' x",
        firstRow: 0,
        firstColumn: 0,
        rows: [
          [{ value: "a" }, { value: "b" }],
          [{ value: 1 }, { value: 2 }],
        ],
        styles: [],
      },
      {
        edit: "addTable",
        sheet: "Сегменты & 'co' x",
        table: { name: "tblСегменты", area: area(0, 0, 1, 1), style: "TableStyleMedium2", bandedRows: true },
      },
    ],
    [],
  ],
  ["a very hidden sheet", [{ edit: "addSheet", name: "_memory", visibility: "veryHidden" }], []],
  ["a name", [{ edit: "name", name: "_klientela.rfm", refersTo: "Orders!$J$3:$J$43" }], []],
  [
    "a wider table",
    [
      {
        edit: "cells",
        sheet,
        firstRow: 2,
        firstColumn: 6,
        rows: [[{ value: "RFM" }, { value: "ABC" }]],
        styles: [],
      },
      { edit: "resizeTable", sheet, name: "tblOrders", area: area(2, 0, 42, 7) },
    ],
    ["Excel tables"],
  ],
  [
    "a sheet come and gone",
    [
      { edit: "addSheet", name: "Gone", visibility: "visible", position: 1 },
      { edit: "removeSheet", name: "Gone" },
    ],
    [],
  ],
];

it.each(kinds)("%s: valid, and nothing of the user's is lost", (_, edits, changed) => {
  const before = shared("workbooks/rich.xlsx");
  const pkg = openPackage(before);
  applyEdits(pkg, edits);
  const after = pkg.save();
  expectValid(after);
  expectKept(before, after, changed);
});

it("all of them together in a workbook with macros", () => {
  const before = shared("workbooks/rich.xlsm");
  const pkg = openPackage(before);
  for (const [, edits] of kinds) applyEdits(pkg, edits);
  const after = pkg.save();
  expectValid(after, "xlsm");
  expectKept(
    before,
    after,
    kinds.flatMap(([, , changed]) => changed),
  );
});

it("the comparison sees what is lost", () => {
  const before = shared("workbooks/rich.xlsx");
  const pkg = openPackage(before);
  applyEdits(pkg, [{ edit: "removeTable", sheet, name: "tblOrders" }]);
  expect(lostFeatures(before, pkg.save()).join()).toContain("Excel tables");
});

(hasLibreOffice() ? it : it.skip)(
  "LibreOffice opens the results and computes formulas that have no value yet",
  () => {
    const rich = openPackage(shared("workbooks/rich.xlsx"));
    for (const [, edits] of kinds) applyEdits(rich, edits);
    const fresh = createPackage();
    applyEdits(fresh, [
      { edit: "addSheet", name: "Sheet1", visibility: "visible" },
      {
        edit: "cells",
        sheet: "Sheet1",
        firstRow: 0,
        firstColumn: 0,
        rows: [[{ value: 2 }, { value: { formula: "A1*21", value: null } }, { value: "čau" }]],
        styles: [],
      },
    ]);
    const [first, second] = openedInLibreOffice([rich.save(), fresh.save()]);
    expect(first).toContain("\n01/01/2025,Ana,P00,1,9.5,9.5,,,,1.5,3\n");
    expect(second!.trim()).toBe("2,42,čau");
  },
  120_000,
);
