import { createSession } from "../../src/commands/createSession";
import type { Preview, RunRequest } from "../../src/commands/session";
import { dayOf } from "../../src/core/day";
import type { CellContent } from "../../src/core/plan/content";
import { silent } from "../../src/core/progress";
import { type CellValue, cellAt } from "../../src/core/table/cells";
import { dayToSerial } from "../../src/core/table/serialDay";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "../workbook/books";
import { expectValid } from "../xlsx/judges";

let ids = 0;
const host = { today: () => 20_600, now: () => "2026-05-27T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);

const serial = (year: number, month: number, date: number) => dayToSerial(dayOf(year, month, date), 1900);

const orders: CellValue[][] = [
  ["Order ID", "Order Date", "Customer ID", "Product", "Amount"],
  ...Array.from({ length: 60 }, (_, at): CellValue[] => [
    `A${at}`,
    serial(2023 + Math.floor(at / 24), 1 + (Math.floor(at / 2) % 12), at % 2 === 0 ? 2 : 28),
    (at % 3) + 1,
    at % 4 === 0 ? "Tea" : "Coffee",
    200 + at,
  ]),
];
const customers: CellValue[][] = [
  ["Customer ID", "Name"],
  [1, "Anna Field"],
  [2, "Ben Moor"],
  [3, "Cora Hill"],
];

const request = <Id extends RunRequest["command"]>(command: Id, settings: object = {}) =>
  ({ command, settings, language: "en", corrections: {} }) as RunRequest;

async function run(book: FileWorkbook, ...asked: Parameters<typeof request>) {
  const session = sessionOf(book);
  const preview = await session.prepare(request(...asked), silent);
  return { preview, outcome: await session.apply(silent) };
}

/** A shop with the segments and the sales dynamics already written. */
async function written(): Promise<FileWorkbook> {
  const book = bookOf({ Customers: customers, Orders: orders });
  await run(book, "segment");
  await run(book, "dynamics");
  return reopened(book);
}

const put = (book: FileWorkbook, sheet: string, firstRow: number, firstColumn: number, cell: CellContent) =>
  book.xlsx.apply([
    {
      edit: "cells",
      sheet,
      firstRow,
      firstColumn,
      rows: [[cell]],
      styles: [{ bold: true, fill: "#FFEE00" }],
    },
  ]);

const moreOrders = (book: FileWorkbook) =>
  book.xlsx.apply([
    {
      edit: "cells",
      sheet: "Orders",
      firstRow: orders.length,
      firstColumn: 0,
      rows: [["A60", serial(2025, 7, 5), 2, "Cocoa", 1000]].map((row) => row.map((value) => ({ value }))),
      styles: [],
    },
  ]);

it("writes nothing while nothing has changed", async () => {
  const book = await written();
  const before = stateOf(book);
  const { preview, outcome } = await run(book, "refresh");
  expect(preview.summary).toEqual({
    reports: [
      { command: "segment", asOfDayBefore: dayOf(2025, 6, 28) },
      { command: "dynamics", asOfDayBefore: dayOf(2025, 6, 28) },
    ],
  });
  expect(preview.changes.map(({ changedCells }) => changedCells)).toEqual(preview.changes.map(() => 0));
  expect(outcome.run.cells).toBe(0);
  expect(stateOf(book)).toEqual(before);
});

it("makes all reports anew in one run, which one undo takes back", async () => {
  const book = await written();
  moreOrders(book);
  const before = stateOf(book);
  const overview = await sessionOf(book).overview({}, silent);
  expect(overview.lastRuns).toMatchObject({ segment: { isStale: true }, dynamics: { isStale: true } });

  await run(book, "refresh");
  expect(valuesOf(book, "Sales dynamics")[1][0]).toContain("June 2025");
  expect(valuesOf(book, "Sales dynamics").flat()).toContain("July 2025");
  expect(valuesOf(book, "Segments").flat()).toContain(serial(2025, 7, 5));
  expect(valuesOf(book, "Orders")[61].slice(5, 8)).toEqual([2025, "2025 Q3", "2025-07"]);
  expect(valuesOf(book, "Pivots").flat()).toContain("Cocoa");
  expectValid(book.save());
  const fresh = await sessionOf(book).overview({}, silent);
  expect(fresh.lastRuns).toMatchObject({
    segment: { isStale: false, asOfDay: dayOf(2025, 7, 5) },
    dynamics: { isStale: false, asOfDay: dayOf(2025, 7, 5) },
  });
  expect(fresh.history[0]).toMatchObject({ command: "refresh", canUndo: true });

  const once = stateOf(book);
  const { outcome } = await run(book, "refresh");
  expect(outcome.run).toMatchObject({ cells: 0, canUndo: false });
  expect(stateOf(book)).toEqual(once);

  const later = reopened(book);
  await sessionOf(later).undo(silent);
  expect(stateOf(later)).toEqual(before);
});

it("follows the period that the user has chosen in the cell, whatever the language", async () => {
  const book = await written();
  expect(cellAt(book.xlsx.cells("Sales dynamics"), 4, 1)).toBe("month");
  put(book, "Sales dynamics", 4, 1, { value: "Квартал" });
  await run(book, "refresh");
  expect(cellAt(book.xlsx.cells("Sales dynamics"), 4, 1)).toBe("quarter");
  expect(valuesOf(book, "Sales dynamics").flat()).toContain("Q2 2025");
  const { lastRuns } = await sessionOf(book).overview({}, silent);
  expect(lastRuns.dynamics!.settings).toEqual({ unit: "quarter" });
  expect((await run(book, "refresh")).outcome.run.cells).toBe(0);
});

it("keeps what the user has added and marked on the sheets", async () => {
  const book = await written();
  const sheet = "Sales dynamics";
  const period = valuesOf(book, sheet).findIndex(([first]) => first === "March 2024");
  const revenue = valuesOf(book, sheet)[period][1]!;
  put(book, sheet, period, 1, { value: revenue, style: 0 });
  put(book, sheet, 0, 40, { value: "my column" });
  moreOrders(book);
  await run(book, "refresh");
  const after = valuesOf(book, sheet);
  const row = after.findIndex(([first]) => first === "March 2024");
  const area = { firstRow: row, firstColumn: 1, lastRow: row, lastColumn: 1 };
  const { rows, styles } = book.xlsx.content(sheet, area);
  expect(styles[rows[0]![0]!.style!]).toMatchObject({ bold: true, fill: "#FFEE00" });
  expect(after[0][40]).toBe("my column");
});

it("leaves a report away whose sheet the user has deleted", async () => {
  const book = await written();
  book.xlsx.apply([{ edit: "removeSheet", name: "Segments" }]);
  moreOrders(book);
  const { preview } = await run(book, "refresh");
  expect((preview as Preview<"refresh">).summary!.reports.map(({ command }) => command)).toEqual([
    "dynamics",
  ]);
  expect(book.xlsx.sheets().map(({ name }) => name)).not.toContain("Segments");
});

it("says where there is nothing to refresh", async () => {
  const book = bookOf({ Customers: customers, Orders: orders });
  await expect(sessionOf(book).prepare(request("refresh"), silent)).rejects.toMatchObject({
    code: "refresh.nothing",
    params: { file: "book.xlsx" },
  });
});

it("does for orders alone as well: the customers made from them grow once", async () => {
  const book = bookOf({ Orders: orders });
  await run(book, "segment");
  await run(book, "dynamics");
  book.xlsx.apply([
    {
      edit: "cells",
      sheet: "Orders",
      firstRow: orders.length,
      firstColumn: 0,
      rows: [["A60", serial(2025, 7, 5), 9, "Cocoa", 1000].map((value) => ({ value }))],
      styles: [],
    },
  ]);
  await run(book, "refresh");
  const ids = valuesOf(book, "Customers").map(([id]) => id);
  expect(ids).toEqual([ids[0], 1, 2, 3, 9]);
  expect((await run(book, "refresh")).outcome.run.cells).toBe(0);
});
