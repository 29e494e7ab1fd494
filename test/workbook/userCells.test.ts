/** Plans that change cells of the user's own, and rows below a table of theirs. */
import fc from "fast-check";
import type { CellsChange, Plan, RowsChange } from "../../src/core/plan/plan";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { carryOut, undoNewest } from "../../src/workbook/carryOut";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { WorkbookPort } from "../../src/workbook/port";
import { dump } from "../office-host/dump";
import { shapeOf } from "../office-host/shape";
import { bookOf, reopened, stateOf, valuesOf } from "./books";
import { inExcel } from "./excel/inExcel";

const people: CellValue[][] = [
  ["Код", "Имя", "Телефон"],
  [1, "Анна", "8 916 123-45-67"],
  [2, "Борис ", null],
];
const table = { headingRow: 0, firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 };

const mend = (...cells: CellsChange["cells"]): CellsChange => ({
  kind: "cells",
  key: "spaces",
  sheet: "Клиенты",
  heading: "Имя",
  cells,
});

const append = (...rows: RowsChange["rows"]): RowsChange => ({
  kind: "rows",
  key: "import",
  sheet: "Клиенты",
  table,
  rows,
});

const run = (port: WorkbookPort, ...changes: Plan["changes"]) =>
  carryOut(
    port,
    { command: "fix", asOfDay: 0, basis: [], changes },
    { id: "run", at: "2026-11-22T03:00:00" },
    async () => "",
    silent,
  );

/** The customers as an Excel table whose names are bold. */
function customers(): FileWorkbook {
  const book = bookOf({ Клиенты: people });
  const look = { bold: true, fill: "#FFEE00" };
  book.xlsx.apply([
    {
      edit: "addTable",
      sheet: "Клиенты",
      table: {
        name: "People",
        area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 2 },
        style: "TableStyleLight1",
        bandedRows: true,
      },
    },
    {
      edit: "cells",
      sheet: "Клиенты",
      firstRow: 2,
      firstColumn: 1,
      rows: [[{ value: "Борис ", style: 0 }]],
      styles: [look],
    },
  ]);
  return reopened(book);
}

describe("cells of the user's", () => {
  it("get their values, keep their looks, and come back", async () => {
    const book = customers();
    const before = stateOf(book);
    const record = await run(
      book,
      mend({ row: 2, column: 1, value: "Борис" }, { row: 1, column: 1, value: "Анна" }),
    );
    expect(record).toMatchObject({ columns: 0, cells: 1 });
    expect(valuesOf(book, "Клиенты")[2]).toEqual([2, "Борис", null]);
    const one = { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 };
    expect(book.xlsx.content("Клиенты", one).styles).toContainEqual({ bold: true, fill: "#FFEE00" });
    const later = reopened(book);
    await undoNewest(later, silent);
    expect(stateOf(later)).toEqual(before);
  });

  it("get a number format where the value needs one, and the former one back", async () => {
    const book = customers();
    const before = stateOf(book);
    await run(book, mend({ row: 2, column: 1, value: 46_000, numberFormat: "dd.mm.yyyy" }));
    const one = { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 };
    expect(book.xlsx.content("Клиенты", one).styles).toContainEqual({
      bold: true,
      fill: "#FFEE00",
      numberFormat: "dd.mm.yyyy",
    });
    await undoNewest(book, silent);
    expect(stateOf(book)).toEqual(before);
  });

  it("are not taken back over a later change", async () => {
    const book = customers();
    await run(book, mend({ row: 2, column: 1, value: "Борис" }));
    book.xlsx.apply([
      {
        edit: "cells",
        sheet: "Клиенты",
        firstRow: 2,
        firstColumn: 1,
        rows: [[{ value: "Боря" }]],
        styles: [],
      },
    ]);
    const before = stateOf(book);
    await expect(undoNewest(book, silent)).rejects.toMatchObject({
      code: "undo.cellChanged",
      params: { sheet: "Клиенты", cell: "B3" },
    });
    expect(stateOf(book)).toEqual(before);
  });

  it("with formulas are never overwritten", async () => {
    const book = customers();
    book.xlsx.apply([
      {
        edit: "cells",
        sheet: "Клиенты",
        firstRow: 1,
        firstColumn: 2,
        rows: [[{ value: { formula: "1+1", value: 2 } }]],
        styles: [],
      },
    ]);
    await expect(run(book, mend({ row: 1, column: 2, value: 5 }))).rejects.toThrow("C2");
  });

  it("come back from any plan", async () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.string({ unit: "binary-ascii", maxLength: 5 }),
      fc.boolean(),
    );
    const cell = fc.record({ row: fc.nat(150), column: fc.nat(3), value });
    const places = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(places, async (cells) => {
        const book = customers();
        const before = stateOf(book);
        const wanted = cells.filter(({ row }) => row > 2); // Headings of a table must stay texts.
        if (await run(book, mend(...wanted))) {
          const values = valuesOf(book, "Клиенты");
          for (const { row, column, value } of wanted) expect(values[row]?.[column] ?? "").toBe(value ?? "");
          await undoNewest(book, silent);
        }
        expect(stateOf(book)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe("rows below a table of the user's", () => {
  it("look like its last one, widen the Excel table, and come off again", async () => {
    const book = customers();
    const before = stateOf(book);
    await run(book, append([3, "Вера", "+7 916 000-00-00"], [4, "Глеб"]));
    expect(valuesOf(book, "Клиенты").slice(3)).toEqual([
      [3, "Вера", "+7 916 000-00-00"],
      [4, "Глеб", null],
    ]);
    expect(book.xlsx.tables("Клиенты")[0].area.lastRow).toBe(4);
    const one = { firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 1 };
    expect(book.xlsx.content("Клиенты", one).styles).toContainEqual({ bold: true, fill: "#FFEE00" });
    const later = reopened(book);
    await undoNewest(later, silent);
    expect(stateOf(later)).toEqual(before);
  });

  it("are refused where something stands in their way", async () => {
    const book = customers();
    book.xlsx.apply([
      {
        edit: "cells",
        sheet: "Клиенты",
        firstRow: 4,
        firstColumn: 2,
        rows: [[{ value: "Итого" }]],
        styles: [],
      },
    ]);
    await expect(run(book, append([3], [4, null, 1]))).rejects.toMatchObject({
      code: "write.occupied",
      params: { cell: "C5" },
    });
  });

  it("stay when the user has written on below them", async () => {
    const book = customers();
    await run(book, append([3, "Вера", null]));
    const [{ name, area }] = book.xlsx.tables("Клиенты");
    book.xlsx.apply([
      { edit: "cells", sheet: "Клиенты", firstRow: 4, firstColumn: 0, rows: [[{ value: 5 }]], styles: [] },
      { edit: "resizeTable", sheet: "Клиенты", name, area: { ...area, lastRow: 4 } },
    ]);
    await expect(undoNewest(book, silent)).rejects.toMatchObject({ code: "undo.sheetChanged" });
  });
});

it("leaves the same workbook in Excel as in a file, and takes it back there as well", async () => {
  const changes = [
    mend(
      { row: 2, column: 1, value: "Борис" },
      { row: 1, column: 2, value: 46_000, numberFormat: "dd.mm.yyyy" },
    ),
    append([3, "Вера", "+7"]),
  ];
  const file = customers();
  const { host, port } = await inExcel(customers().xlsx);
  const untouched = dump(host);
  await run(file, ...changes);
  await run(port, ...changes);
  expect(valuesOf(file, "Клиенты")).toEqual([
    ["Код", "Имя", "Телефон"],
    [1, "Анна", 46_000],
    [2, "Борис", null],
    [3, "Вера", "+7"],
  ]);
  expect(dump(host)).toEqual(shapeOf(reopened(file).xlsx));
  await undoNewest(port, silent);
  expect(dump(host)).toEqual(untouched);
});
