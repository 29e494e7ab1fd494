import * as fc from "fast-check";
import { createSession } from "../../../src/commands/createSession";
import type { Preview, RunRequest, Session } from "../../../src/commands/session";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { WorkbookPort } from "../../../src/workbook/port";
import { openWorkbook } from "../../../src/xlsx/workbook";
import { shapeOf } from "../../office-host/shape";
import { bookOf, reopened, stateOf, valuesOf } from "../../workbook/books";
import { inExcel, openIn } from "../../workbook/excel/inExcel";
import { bookFrom, customersSheet, ordersSheet, randomBooks } from "./books";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: WorkbookPort) => createSession({ port, outside: [] }, host);

type Command = "duplicates" | "merge" | "unmerge" | "segment";

const request = (command: Command, settings: object = {}) =>
  ({ command, settings, language: "en", corrections: {} }) as RunRequest;

/** Prepares a run and writes it. */
async function ran<Id extends Command>(
  session: Session,
  command: Id,
  settings: object = {},
): Promise<Preview<Id>> {
  const preview = await session.prepare(request(command, settings), silent);
  await session.apply(silent);
  return preview as Preview<Id>;
}

const people: CellValue[][] = [
  ["Customer ID", "Name", "Phone", "E-mail", "Town", "Tax number"],
  ["K1", "Jan Novák", "+420 601 123 456", "jan.novak@example.cz", null, null],
  ["K2", "Petr Svoboda", "+420 602 123 457", "petr@example.cz", "Brno", null],
  ["K3", "Novák Jan", "601123456", "Jan.Novak@example.cz", "Praha", null],
  ["K4", "Eva Malá", "+420 603 123 458", "eva@example.cz", "Plzeň", null],
  ["K5", "Karel Veselý", "+420 604 123 459", "karel@example.cz", "Praha", null],
  ["K6", "Lucie Horáková", "+420 605 123 450", "lucie@example.cz", "Liberec", null],
];
const sales: CellValue[][] = [
  ["Order ID", "Order date", "Customer ID", "Customer name", "Amount"],
  ["A1", 45_658, "K1", "Jan Novák", 100],
  ["A2", 45_688, "K3", "Novák Jan", 50],
  ["A3", 45_690, "K2", "Petr Svoboda", 70],
];
/** Of six customers nobody learns enough to be surer. */
const sure = { above: 0.95 };
const made = () => bookOf({ [customersSheet]: people, [ordersSheet]: sales });

it("tells which rows are one customer, and changes none of them", async () => {
  const book = made();
  const before = stateOf(book);
  const session = sessionOf(book);
  const { summary } = await ran(session, "duplicates");
  expect(summary!.clusters.map(({ rows }) => rows.map(({ row }) => row))).toEqual([[2, 4]]);
  expect(summary!.clusters[0]!.probability).toBeGreaterThan(0.95);
  expect(summary!.clusters[0]!.pairs[0]!.weights.phone).toBeGreaterThan(0);
  expect(valuesOf(book, customersSheet)).toEqual(people);
  expect(JSON.stringify(valuesOf(book, "Duplicates"))).toContain("Novák Jan");
  await session.undo(silent);
  expect(stateOf(book)).toEqual(before);
});

it("merges into the fullest row, empties the other, lets its orders follow, and can be undone", async () => {
  const book = made();
  const before = stateOf(book);
  const session = sessionOf(book);
  const { summary } = await ran(session, "merge", sure);
  expect(summary).toMatchObject({ rows: 1, orders: 1, left: 0 });
  const now = valuesOf(book, customersSheet);
  expect(now[1]).toEqual([null, null, null, null, null, null]);
  expect(now[3]).toEqual(people[3]);
  expect(valuesOf(book, ordersSheet)[1]).toEqual(["A1", 45_658, "K3", "Novák Jan", 100]);
  const [headings, line] = valuesOf(book, "Merged customers");
  expect(headings!.slice(0, 6)).toEqual([
    "Merge",
    "Merged on",
    "Went into",
    "Taken apart on",
    "Customer ID",
    "Name",
  ]);
  expect(line!.slice(0, 6)).toEqual(["M1", 46_069, "K3", null, "K1", "Jan Novák"]);
  // The emptied row counts nowhere.
  const overview = await sessionOf(book).overview({}, silent);
  expect(overview.counts).toMatchObject({ customers: 5, orders: 3 });
  await session.undo(silent);
  expect(stateOf(book)).toEqual(before);
});

it("brings a row back years later: after other runs, sorted rows and new customers", async () => {
  const book = made();
  await ran(sessionOf(book), "merge", sure);
  await ran(sessionOf(book), "segment");
  const moved = reopened(book);
  const rowsNow = valuesOf(moved, customersSheet).slice(1);
  const sorted = [rowsNow[5], rowsNow[0], rowsNow[3], rowsNow[1], rowsNow[4], rowsNow[2]].map((row) =>
    row!.slice(0, 6),
  );
  const ordersNow = valuesOf(moved, ordersSheet).slice(1).reverse();
  moved.xlsx.apply([cellsAt(customersSheet, 1, sorted), cellsAt(ordersSheet, 1, ordersNow)]);
  const { summary } = await ran(sessionOf(moved), "unmerge", { id: "K1" });
  expect(summary).toMatchObject({ rows: 1, orders: 1, lostOrders: 0 });
  const after = valuesOf(moved, customersSheet)
    .slice(1)
    .map((row) => row.slice(0, 6));
  expect(after).toContainEqual(people[1]);
  expect(after.map(([id]) => id).sort()).toEqual(["K1", "K2", "K3", "K4", "K5", "K6"]);
  expect(valuesOf(moved, ordersSheet)).toContainEqual(sales[1]);
  const [, line] = valuesOf(moved, "Merged customers");
  expect(line!.slice(0, 4)).toEqual(["M1", 46_069, "K3", 46_069]);
  await expect(sessionOf(moved).prepare(request("unmerge", { id: "K1" }), silent)).rejects.toMatchObject({
    code: "unmerge.nothing",
  });
});

it("does not merge by itself below the limit or where an identifier differs", async () => {
  const differing = people.map((row, at) =>
    at === 1 ? [...row.slice(0, 5), "CZ111"] : at === 3 ? [...row.slice(0, 5), "CZ222"] : row,
  );
  const book = bookOf({ [customersSheet]: differing, [ordersSheet]: sales });
  const { summary } = (await sessionOf(book).prepare(request("merge", sure), silent)) as Preview<"merge">;
  expect(summary).toMatchObject({ rows: 0 });
  const unsure = (await sessionOf(made()).prepare(
    request("merge", { above: 1 }),
    silent,
  )) as Preview<"merge">;
  expect(unsure.summary).toMatchObject({ rows: 0, left: 1 });
});

it("follows the user's hand: which row stays, what it says, and what is left alone", async () => {
  const book = made();
  const session = sessionOf(book);
  const { summary } = (await session.prepare(request("merge", sure), silent)) as Preview<"merge">;
  const [offer] = summary!.offers;
  const survivor = offer!.rows.find(({ row }) => row === 2)!.key;
  const choice = { offer: offer!.key, survivor, values: { Name: "Ing. Jan Novák" } };
  const left = (await session.prepare(
    request("merge", { ...sure, choices: [{ ...choice, merge: false }] }),
    silent,
  )) as Preview<"merge">;
  expect(left.summary!.rows).toBe(0);
  await ran(session, "merge", { ...sure, choices: [choice] });
  expect(valuesOf(book, customersSheet)[1]).toEqual([
    "K1",
    "Ing. Jan Novák",
    // The values of the fullest row, whichever stays.
    "601123456",
    "Jan.Novak@example.cz",
    "Praha",
    null,
  ]);
  expect(valuesOf(book, customersSheet)[3]).toEqual([null, null, null, null, null, null]);
  expect(valuesOf(book, ordersSheet)[2]).toEqual(["A2", 45_688, "K1", "Ing. Jan Novák", 50]);
});

it("never asks again about rows that were said to be different, wherever they have moved", async () => {
  const book = made();
  const session = sessionOf(book);
  const { summary } = (await session.prepare(request("duplicates"), silent)) as Preview<"duplicates">;
  const answers = [{ rows: summary!.clusters[0]!.pairs[0]!.identities, answer: "different" }];
  const told = await ran(session, "duplicates", { answers });
  expect(told.summary).toMatchObject({ customers: 0, answers: 1 });
  const later = reopened(book);
  later.xlsx.apply([cellsAt(customersSheet, 1, people.slice(1).reverse())]);
  const again = (await sessionOf(later).prepare(request("duplicates"), silent)) as Preview<"duplicates">;
  expect(again.summary).toMatchObject({ customers: 0, answers: 1 });
  const merge = (await sessionOf(later).prepare(
    request("merge", { above: 0.1 }),
    silent,
  )) as Preview<"merge">;
  expect(merge.summary!.rows).toBe(0);
});

it("learns from answers without reading the book again", async () => {
  const session = sessionOf(made());
  const { summary } = (await session.prepare(request("duplicates"), silent)) as Preview<"duplicates">;
  const [one, other] = summary!.clusters[0]!.pairs[0]!.rows;
  const pairs = async (answer: "same" | "different") =>
    (await session.ask("duplicates", { answers: [{ a: one.index, b: other.index, answer }] })).pairs;
  expect(await pairs("same")).toBe(1);
  expect(await pairs("different")).toBe(0);
});

it("says what is missing", async () => {
  const alone = bookOf({ [ordersSheet]: sales });
  await expect(sessionOf(alone).prepare(request("duplicates"), silent)).rejects.toMatchObject({
    code: "duplicates.noCustomers",
  });
  const book = made();
  await ran(sessionOf(book), "merge", sure);
  await expect(sessionOf(book).prepare(request("unmerge", { id: "K77" }), silent)).rejects.toMatchObject({
    code: "unmerge.unknown",
  });
});

/** The user's sheets as they stand, looks and formulas included. */
const usersPart = (book: FileWorkbook) =>
  JSON.stringify(
    shapeOf(book.xlsx).sheets.filter(({ name }) => [customersSheet, ordersSheet].includes(name)),
    // What a formula came to last is the reader's to count anew.
    (_, value) => (value?.formula === undefined ? value : { formula: value.formula }),
    1,
  );

it("is taken apart without a trace, through save and reopen", async () => {
  let merges = 0;
  await fc.assert(
    fc.asyncProperty(randomBooks, async (made) => {
      const book = bookFrom(made);
      const before = usersPart(book);
      const { summary } = await ran(sessionOf(book), "merge", { above: 0.6 });
      merges += summary!.rows;
      const later = reopened(book);
      if (summary!.rows > 0) await takeAllApart(later);
      expect(usersPart(reopened(later))).toEqual(before);
    }),
    { numRuns: 10 },
  );
  expect(merges).toBeGreaterThan(5);
});

it("is taken apart without a trace in Excel", async () => {
  await fc.assert(
    fc.asyncProperty(randomBooks, async (made) => {
      const book = bookFrom(made);
      const bytes = book.save();
      const { host: excel, port } = await inExcel(openWorkbook(bytes));
      const { summary } = await ran(sessionOf(port), "merge", { above: 0.6 });
      if (summary!.rows > 0) await takeAllApart(await openIn(excel));
      const file = new FileWorkbook(openWorkbook(bytes), "book.xlsx");
      for (const sheet of [customersSheet, ordersSheet]) {
        const area = { firstRow: 0, firstColumn: 0, lastRow: 40, lastColumn: 8 };
        expect((await port.content(sheet, area)).rows).toEqual((await file.content(sheet, area)).rows);
      }
    }),
    { numRuns: 4 },
  );
});

/** The oldest merge first: not in the order of undoing. */
async function takeAllApart(port: WorkbookPort): Promise<void> {
  const { summary } = (await sessionOf(port).prepare(request("unmerge"), silent)) as Preview<"unmerge">;
  for (const { merge } of summary!.merges.toReversed()) {
    const apart = await ran(sessionOf(port), "unmerge", { id: merge });
    expect(apart.summary).toMatchObject({ lostOrders: 0 });
  }
}

const cellsAt = (sheet: string, firstRow: number, rows: readonly (readonly CellValue[])[]) =>
  ({
    edit: "cells",
    sheet,
    firstRow,
    firstColumn: 0,
    rows: rows.map((row) => row.map((value) => ({ value }))),
    styles: [],
  }) as const;
