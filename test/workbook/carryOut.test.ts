import type { ColumnChange, Plan, SheetChange } from "../../src/core/plan/plan";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { carryOut, pastRuns, undoNewest } from "../../src/workbook/carryOut";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "./books";

const customers = [
  ["Код", "Имя"],
  [1, "Анна"],
  [2, "Борис"],
  [3, "Вера"],
] as const;

const table = { headingRow: 0, firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 };

const segment = (...texts: string[]): ColumnChange => {
  const dictionary = ["", ...new Set(texts)];
  return {
    kind: "column",
    key: "rfmSegment",
    sheet: "Клиенты",
    table: { ...table, lastRow: texts.length },
    heading: "Сегмент",
    values: {
      kind: "text",
      codes: Uint32Array.from(texts, (text) => dictionary.indexOf(text)),
      dictionary,
    },
    style: {},
    width: 18,
    conditionalFormats: [],
  };
};

const revenue = (...values: number[]): ColumnChange => ({
  kind: "column",
  key: "monetary",
  sheet: "Клиенты",
  table,
  heading: "Выручка",
  values: { kind: "number", values: Float64Array.from(values), isDay: false },
  style: { numberFormat: "#,##0.00" },
  width: 12,
  conditionalFormats: [
    {
      kind: "dataBar",
      color: "#5B9BD5",
      area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0 },
    },
  ],
});

const report = (...lines: CellValue[]): SheetChange => ({
  kind: "sheet",
  key: "segments",
  name: "Сегменты",
  visibility: "visible",
  content: {
    rows: lines.map((value) => [{ value, style: 0 }, null, { value: "·" }]),
    styles: [{ bold: true, fontSize: 14 }],
    widths: [30, 10, 10],
    frozenRows: 1,
    frozenColumns: 0,
    tables: [],
    conditionalFormats: [],
    validations: [],
    links: [],
  },
});

const plan = (...changes: Plan["changes"]): Plan => ({
  command: "segment",
  asOfDay: 20_000,
  basis: [],
  changes,
});

let runs = 0;
const run = (book: FileWorkbook, made: Plan) =>
  carryOut(book, made, { id: `run${++runs}`, at: "2026-11-22T03:00:00" }, async () => "", silent);

const first = () => plan(segment("новые", "лучшие", "новые"), revenue(10, 250.5, 0), report("Сегменты", 1));

describe("carryOut", () => {
  it("writes the columns right of the table and the report on a sheet of its own", async () => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    expect(valuesOf(book, "Клиенты")).toEqual([
      ["Код", "Имя", "Сегмент", "Выручка"],
      [1, "Анна", "новые", 10],
      [2, "Борис", "лучшие", 250.5],
      [3, "Вера", "новые", 0],
    ]);
    expect(valuesOf(book, "Сегменты")).toEqual([
      ["Сегменты", null, "·"],
      [1, null, "·"],
    ]);
  });

  it("leaves the user's notes beside the table alone and goes further right", async () => {
    const book = bookOf({
      Клиенты: customers.map((row, index) => [...row, index === 2 ? "звонить!" : null]),
    });
    await run(book, first());
    expect(valuesOf(book, "Клиенты")[2]).toEqual([2, "Борис", "звонить!", "лучшие", 250.5]);
  });

  it("writes nothing when nothing would change", async () => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    const before = book.save();
    expect(await run(book, first())).toBeUndefined();
    expect(book.save()).toEqual(before);
  });

  it("finds its columns again after the user renamed them", async () => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    await book.write(
      [
        {
          edit: "cells",
          sheet: "Клиенты",
          firstRow: 0,
          firstColumn: 2,
          rows: [[{ value: "Кто это" }]],
          styles: [],
        },
      ],
      silent,
    );
    await run(book, plan(segment("лучшие", "лучшие", "новые")));
    expect(valuesOf(book, "Клиенты").map((row) => row[2])).toEqual(["Кто это", "лучшие", "лучшие", "новые"]);
  });

  it("follows a table that has grown or shrunk", async () => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    await run(book, plan(segment("а", "б", "в", "г")));
    expect(valuesOf(book, "Клиенты").map((row) => row[2])).toEqual(["Сегмент", "а", "б", "в", "г"]);
    await run(book, plan(segment("а", "б")));
    expect(valuesOf(book, "Клиенты").map((row) => row[2])).toEqual(["Сегмент", "а", "б", null]);
  });

  it("stops when a sheet is no longer what the plan was made from", async () => {
    const book = bookOf({ Клиенты: customers });
    const before = book.save();
    const stale = { ...first(), basis: [{ sheet: "Клиенты", fingerprint: "then" }] };
    const write = carryOut(book, stale, { id: "x", at: "" }, async () => "now", silent);
    await expect(write).rejects.toMatchObject({ code: "write.changed", params: { sheet: "Клиенты" } });
    expect(book.save()).toEqual(before);
  });

  it("stops rather than grow a report over the user's cells", async () => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    await book.write(
      [
        {
          edit: "cells",
          sheet: "Сегменты",
          firstRow: 2,
          firstColumn: 0,
          rows: [[{ value: "моё" }]],
          styles: [],
        },
      ],
      silent,
    );
    const grown = run(book, plan(report("Сегменты", 1, 2)));
    await expect(grown).rejects.toMatchObject({
      code: "write.occupied",
      params: { sheet: "Сегменты", cell: "A3" },
    });
  });
});

describe("undo", () => {
  it("gives back the workbook, also after closing and opening", async () => {
    const book = reopened(bookOf({ Клиенты: customers, Прочее: [["не трогать"]] }));
    const before = stateOf(book);
    await run(book, first());
    const later = reopened(book);
    await undoNewest(later, silent);
    expect(stateOf(later)).toEqual(before);
    expect(stateOf(reopened(later))).toEqual(before);
  });

  it("takes runs back one by one, the newest first", async () => {
    const book = reopened(bookOf({ Клиенты: customers }));
    const before = stateOf(book);
    await run(book, first());
    const afterFirst = valuesOf(book, "Клиенты");
    const reportAfterFirst = valuesOf(book, "Сегменты");
    await run(book, plan(segment("х", "у", "я", "ё"), report("Сегменты", 2, 3, 4)));
    expect((await pastRuns(book)).map(({ canUndo }) => canUndo)).toEqual([false, true]);

    await undoNewest(book, silent);
    expect(valuesOf(book, "Клиенты")).toEqual(afterFirst);
    expect(valuesOf(book, "Сегменты")).toEqual(reportAfterFirst);
    await undoNewest(book, silent);
    expect(stateOf(book)).toEqual(before);
    await expect(undoNewest(book, silent)).rejects.toMatchObject({ code: "undo.nothing" });
  });

  it("removes new columns although the rows were sorted", async () => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    const [heading, ...rows] = valuesOf(book, "Клиенты");
    const sorted = [heading!, ...rows.toReversed()].map((row) => row.map((value) => ({ value })));
    await book.write(
      [{ edit: "cells", sheet: "Клиенты", firstRow: 0, firstColumn: 0, rows: sorted, styles: [] }],
      silent,
    );
    await undoNewest(book, silent);
    expect(valuesOf(book, "Клиенты")).toEqual([
      ["Код", "Имя"],
      [3, "Вера"],
      [2, "Борис"],
      [1, "Анна"],
    ]);
  });

  it.each([
    ["a value in a new column", "Клиенты", 1, 2, "undo.columnChanged"],
    ["a note on the report", "Сегменты", 9, 5, "undo.sheetChanged"],
  ])("stops when it would lose %s", async (_, sheet, firstRow, firstColumn, code) => {
    const book = bookOf({ Клиенты: customers });
    await run(book, first());
    await book.write(
      [{ edit: "cells", sheet, firstRow, firstColumn, rows: [[{ value: "моё" }]], styles: [] }],
      silent,
    );
    const before = stateOf(book);
    await expect(undoNewest(book, silent)).rejects.toMatchObject({ code });
    expect(stateOf(book)).toEqual(before);
  });
});
