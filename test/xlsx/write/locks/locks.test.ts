/** Locks of cells, sheets and structure in the package: exactly what was asked for, and all else as it was. */

import { unzipSync } from "fflate";
import type { CellStyle } from "../../../../src/core/plan/content";
import type { CellLocks, Permissions } from "../../../../src/core/plan/locks";
import { lastSheetRow, permissions } from "../../../../src/core/plan/locks";
import { createWorkbook, openWorkbook } from "../../../../src/xlsx/workbook";
import { expectValid } from "../../judges";

const text = (bytes: Uint8Array, part: string) => new TextDecoder().decode(unzipSync(bytes)[part]);

const none = Object.fromEntries(permissions.map((name) => [name, false])) as Permissions;

const whole = (firstColumn: number, lastColumn = firstColumn) => ({
  firstRow: 0,
  firstColumn,
  lastRow: lastSheetRow,
  lastColumn,
});

const open = { locked: false, formulaHidden: false };

function people(style?: CellStyle) {
  const xlsx = createWorkbook();
  const cell = (value: string | number) => ({ value, ...(style && { style: 0 }) });
  xlsx.apply([
    { edit: "addSheet", name: "Люди", visibility: "visible" },
    {
      edit: "cells",
      sheet: "Люди",
      firstRow: 1,
      firstColumn: 0,
      rows: [
        [cell("Код"), cell("Имя"), cell("Сумма")],
        [cell(1), cell("Анна"), cell(10)],
        [cell(2), cell("Борис"), cell(20)],
      ],
      styles: style ? [style] : [],
    },
  ]);
  return xlsx;
}

const headed: readonly CellLocks[] = [
  { area: whole(1, 2), ...open },
  { area: { firstRow: 0, firstColumn: 1, lastRow: 1, lastColumn: 2 }, locked: true, formulaHidden: false },
];

test("columns are open from the headings down, also where no cell is", () => {
  const xlsx = people({ bold: true, horizontal: "center" });
  xlsx.apply([{ edit: "locks", sheet: "Люди", cells: headed }]);
  const bytes = xlsx.save();
  expectValid(bytes);
  const again = openWorkbook(bytes);
  expect(again.locks("Люди")).toEqual({ cells: headed, protection: null });
  const sheet = text(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<col min="2" max="3" style="\d+" width="9.140625"\/>/);
  // Row 1 had no cells: two locked ones in the open columns.
  expect(sheet).toContain('<row r="1"><c r="B1" s="0"/><c r="C1" s="0"/></row>');
  expect(text(bytes, "xl/styles.xml")).toContain(
    'applyProtection="1"><alignment horizontal="center"/><protection locked="0"/></xf>',
  );
  const { styles } = again.content("Люди", { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 2 });
  const look = { bold: true, horizontal: "center" };
  expect(styles).toEqual([look, look]);
});

test("locks given back leave the sheet without a trace", () => {
  const xlsx = people();
  const before = xlsx.content("Люди", { firstRow: 0, firstColumn: 0, lastRow: 5, lastColumn: 5 });
  xlsx.apply([{ edit: "locks", sheet: "Люди", cells: headed }]);
  xlsx.apply([{ edit: "locks", sheet: "Люди", cells: [] }]);
  expect(xlsx.locks("Люди").cells).toEqual([]);
  expect(xlsx.content("Люди", { firstRow: 0, firstColumn: 0, lastRow: 5, lastColumn: 5 })).toEqual(before);
  expect(text(xlsx.save(), "xl/worksheets/sheet1.xml")).not.toContain("<cols>");
});

test("a look that is written keeps the locks of its cell", () => {
  const xlsx = people();
  xlsx.apply([
    { edit: "locks", sheet: "Люди", cells: headed },
    {
      edit: "cells",
      sheet: "Люди",
      firstRow: 1,
      firstColumn: 0,
      rows: [
        [
          { value: "К", style: 0 },
          { value: "И", style: 0 },
        ],
        [{ value: 1, style: 0 }, { value: null }],
        [null, null],
        [{ value: 3 }, { value: "Вера", style: 0 }],
      ],
      styles: [{ fill: "#FFEB84" }],
    },
  ]);
  expect(openWorkbook(xlsx.save()).locks("Люди").cells).toEqual(headed);
});

test("a sheet is closed with the permissions of the schema and opened again", () => {
  const xlsx = people();
  const before = text(xlsx.save(), "xl/worksheets/sheet1.xml");
  const allows = { ...none, selectUnlockedCells: true, autoFilter: true, objects: true };
  const verifier = { algorithmName: "SHA-512", hashValue: "AA==", saltValue: "BB==", spinCount: "100000" };
  xlsx.apply([
    { edit: "protectSheet", sheet: "Люди", protection: { allows, password: { attributes: verifier } } },
  ]);
  const bytes = xlsx.save();
  expectValid(bytes);
  expect(text(bytes, "xl/worksheets/sheet1.xml")).toContain(
    '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="AA==" saltValue="BB==" spinCount="100000"' +
      ' sheet="1" selectLockedCells="1" autoFilter="0" scenarios="1"/>',
  );
  expect(openWorkbook(bytes).locks("Люди").protection).toEqual({
    allows,
    password: { attributes: verifier },
  });
  // Other permissions, the same password.
  const other = { ...allows, sort: true };
  xlsx.apply([{ edit: "protectSheet", sheet: "Люди", protection: { allows: other, password: "kept" } }]);
  expect(xlsx.locks("Люди").protection).toEqual({ allows: other, password: { attributes: verifier } });
  xlsx.apply([{ edit: "unprotectSheet", sheet: "Люди" }]);
  expect(text(xlsx.save(), "xl/worksheets/sheet1.xml")).toBe(before);
});

test("the structure is closed and opened; a sheet is hidden very well", () => {
  const xlsx = people();
  const verifier = { algorithmName: "SHA-512", hashValue: "AA==", saltValue: "BB==", spinCount: "100000" };
  xlsx.apply([
    { edit: "addSheet", name: "Отчёт", visibility: "visible" },
    { edit: "visibility", sheet: "Отчёт", visibility: "veryHidden" },
    { edit: "structure", password: { attributes: verifier } },
  ]);
  const bytes = xlsx.save();
  expectValid(bytes);
  const again = openWorkbook(bytes);
  expect(again.structure()).toEqual({ attributes: verifier });
  expect(again.sheets().map(({ visibility }) => visibility)).toEqual(["visible", "veryHidden"]);
  expect(text(bytes, "xl/workbook.xml")).toMatch(/<workbookProtection [^>]*lockStructure="1"\/>.*<sheets>/s);
  again.apply([{ edit: "structure", password: null }]);
  expect(again.structure()).toBeNull();
  expect(text(again.save(), "xl/workbook.xml")).not.toContain("workbookProtection");
  expect(() => again.apply([{ edit: "visibility", sheet: "Люди", visibility: "hidden" }])).toThrow(
    /write.lastSheet/,
  );
});
