import { createSession } from "../../src/commands/createSession";
import type { Preview, RunRequest } from "../../src/commands/session";
import { Cancelled, silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "../workbook/books";

const today = 20_500;
let ids = 0;
const host = { today: () => today, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);
const request = (
  more: Partial<Pick<RunRequest, "asOfDay" | "corrections" | "language">> = {},
): RunRequest => ({
  command: "segment",
  settings: {},
  language: "en",
  corrections: {},
  ...more,
});

const people: CellValue[][] = [
  ["Customer ID", "Name", "Town"],
  [1, "Ann", "Leeds"],
  [2, "Bob", "York"],
  [3, "Cy", "Hull"],
];
// Serial numbers of 2025: 45658 is 1 January.
const sales: CellValue[][] = [
  ["Order", "Order date", "Customer ID", "Amount"],
  ["A1", 45_658, 1, 100],
  ["A2", 45_688, 1, 50],
  ["A3", 45_690, 2, 20],
  ["A3", 45_690, 2, 5],
  ["A4", 45_692, 9, 7],
];

describe("a session", () => {
  it("tells what is in the workbook before anything is run", async () => {
    const overview = await sessionOf(bookOf({ People: people, Sales: sales })).overview({}, silent);
    expect(overview).toMatchObject({
      counts: { customers: 3, orders: 3, orderRows: 5, products: 0 },
      history: [],
      firstOrderDay: 20_089, // 1 January 2025, by hand: 55 years of 365 days and 14 leap days
      lastOrderDay: 20_121,
    });
    expect(overview.lastRuns).toEqual({});
  });

  it("previews, writes, remembers and takes back", async () => {
    const book = reopened(bookOf({ People: people, Sales: sales }));
    const before = stateOf(book);
    const session = sessionOf(book);
    const preview = await session.prepare(request(), silent);
    expect(stateOf(book)).toEqual(before);
    // The stranger of order A4 is no customer, but the latest day is theirs: 4 February.
    expect(preview.asOfDay).toBe(20_123);
    expect(preview.links).toContainEqual({ by: "id", rows: 4 });
    expect(preview.leftOut).toEqual([{ reason: "noCustomer", rows: 1 }]);
    expect(preview.changes.find(({ key }) => key === "monetary")).toMatchObject({
      isNew: true,
      cells: 3,
      changedCells: 3,
      samples: [
        { row: 1, before: null, after: 150 },
        { row: 2, before: null, after: 25 },
        { row: 3, before: null, after: 0 },
      ],
    });

    const { run, reportSheet } = await session.apply(silent);
    expect(reportSheet).toBe("Segments");
    expect(run).toMatchObject({ command: "segment", canUndo: true, at: "2026-02-16T09:00:00", columns: 13 });
    const written = valuesOf(book, "People");
    const heading = written[0];
    expect(written[1][heading.indexOf("Orders")]).toBe(2);
    expect(written[1][heading.indexOf("Average order")]).toBe(75);
    expect(written[1][heading.indexOf("Days between orders")]).toBe(30);
    expect(written[2][heading.indexOf("Orders")]).toBe(1);
    expect(written[3][heading.indexOf("Segment")]).toBe("No orders");

    const later = sessionOf(reopened(book));
    expect(await later.overview({}, silent)).toMatchObject({
      lastRuns: { segment: { asOfDay: 20_123, settings: {}, isStale: false } },
      history: [{ id: run.id }],
    });
    await session.undo(silent);
    expect(stateOf(book)).toEqual(before);
  });

  it("writes nothing when a cell was changed between reading and writing", async () => {
    const book = bookOf({ People: people, Sales: sales });
    const session = sessionOf(book);
    await session.prepare(request(), silent);
    await book.write(
      [{ edit: "cells", sheet: "Sales", firstRow: 1, firstColumn: 3, rows: [[{ value: 101 }]], styles: [] }],
      silent,
    );
    const before = stateOf(book);
    await expect(session.apply(silent)).rejects.toMatchObject({
      code: "write.changed",
      params: { sheet: "Sales" },
    });
    expect(stateOf(book)).toEqual(before);
  });

  it("counts to the day the user sets and leaves later orders out", async () => {
    const session = sessionOf(bookOf({ People: people, Sales: sales }));
    const preview = await session.prepare(request({ asOfDay: 20_100 }), silent);
    expect(preview.asOfDay).toBe(20_100);
    expect(preview.leftOut).toContainEqual({ reason: "afterAsOf", rows: 4 });
  });

  it("asks instead of guessing, and takes the answer along into the workbook", async () => {
    const doubtful = sales.map((row, index) => (index === 0 ? row : row.with(1, `0${index}/02/2025`)));
    const book = bookOf({ People: people, Sales: doubtful });
    const session = sessionOf(book);
    const asked = await session.prepare(request(), silent);
    expect(asked.recognition.questions).toMatchObject([
      { kind: "dateOrder", sheet: "Sales", heading: "Order date" },
    ]);
    expect(asked.changes).toEqual([]);
    const corrections = { dateOrders: { Sales: { "Order date": "mdy" as const } } };
    const answered = await session.prepare(request({ corrections }), silent);
    // 05/02/2025 with the month first is 2 May: 121 days after 1 January.
    expect(answered.asOfDay).toBe(20_089 + 121);
    await session.apply(silent);
    const again = await sessionOf(reopened(book)).prepare(request(), silent);
    expect(again.recognition.questions).toEqual([]);
    expect(again.asOfDay).toBe(answered.asOfDay);
  });

  it("stops when asked to and leaves the workbook as it was", async () => {
    const book = bookOf({ People: people, Sales: sales });
    const before = stateOf(book);
    const session = sessionOf(book);
    const stop = async () => {
      throw new Cancelled();
    };
    await expect(session.prepare(request(), stop)).rejects.toBeInstanceOf(Cancelled);
    await session.prepare(request(), silent);
    await expect(session.apply(stop)).rejects.toBeInstanceOf(Cancelled);
    expect(stateOf(book)).toEqual(before);
  });
});

describe("odd workbooks", () => {
  it("ties ids that are numbers on one sheet and texts on the other", async () => {
    const asTexts = sales.map((row, index) => (index === 0 ? row : row.with(2, String(row[2]))));
    const preview = await sessionOf(bookOf({ People: people, Sales: asTexts })).prepare(request(), silent);
    expect(preview.links).toContainEqual({ by: "id", rows: 4 });
  });

  it("takes headings such as __proto__ and constructor as names like any other", async () => {
    const odd = people.map((row, index) => [
      ...row,
      index === 0 ? "__proto__" : "x",
      index === 0 ? "constructor" : 7,
    ]);
    const book = bookOf({ People: odd, Sales: sales });
    const session = sessionOf(book);
    await session.prepare(request(), silent);
    await session.apply(silent);
    expect(valuesOf(book, "People")[0].slice(3, 6)).toEqual(["__proto__", "constructor", "Segment"]);
  });

  it("reads formulas by their values and leaves out rows whose amount is an error", async () => {
    const dirty: CellValue[][] = sales.map((row, index) =>
      index === 1 ? row.with(3, { error: "#N/A" }) : row,
    );
    const book = bookOf({ People: people, Sales: dirty });
    await book.write(
      [
        {
          edit: "cells",
          sheet: "Sales",
          firstRow: 2,
          firstColumn: 3,
          rows: [[{ value: { formula: "40+10", value: 50 } }]],
          styles: [],
        },
      ],
      silent,
    );
    const preview = await sessionOf(book).prepare(request(), silent);
    expect(preview.leftOut).toContainEqual({ reason: "noAmount", rows: 1 });
    const monetary = preview.changes.find(({ key }) => key === "monetary");
    expect(monetary?.samples[0].after).toBe(50);
  });

  it("counts no blank row as a customer and leaves its cells empty", async () => {
    const gap: CellValue[][] = [...people.slice(0, 2), [null, null, null], ...people.slice(2)];
    const book = bookOf({ People: gap, Sales: sales });
    const session = sessionOf(book);
    const preview = await session.prepare(request(), silent);
    expect(preview.counts.customers).toBe(3);
    expect(
      (preview as Preview<"segment">).summary!.segments.reduce((sum, { customers }) => sum + customers, 0),
    ).toBe(3);
    await session.apply(silent);
    expect(valuesOf(book, "People")[2].every((value) => value === null)).toBe(true);
  });

  it("gives somebody without orders neither scores nor days", async () => {
    const book = bookOf({ People: people, Sales: sales });
    const session = sessionOf(book);
    await session.prepare(request(), silent);
    await session.apply(silent);
    const [heading, , , stranger] = valuesOf(book, "People");
    const of = (name: string) => stranger[heading.indexOf(name)];
    expect(["R score", "F score", "M score", "Last order", "Days since last order"].map(of)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(["Orders", "Revenue", "ABC class"].map(of)).toEqual([0, 0, "C"]);
  });

  it("does not read its own report as the user's data", async () => {
    const book = bookOf({ People: people, Sales: sales });
    const session = sessionOf(book);
    await session.prepare(request(), silent);
    await session.apply(silent);
    const { recognition } = await sessionOf(book).overview({}, silent);
    expect(recognition.sheets.map(({ sheet }) => sheet)).toEqual(["People", "Sales"]);
  });

  it("puts new customers below those it made, never over what the user wrote there", async () => {
    const book = bookOf({ Sales: sales });
    const session = sessionOf(book);
    await session.prepare(request(), silent);
    await session.apply(silent);
    expect(valuesOf(book, "Customers").map(([id]) => id)).toEqual(["Customer number", 1, 2, 9]);
    await book.write(
      [
        {
          edit: "cells",
          sheet: "Sales",
          firstRow: 6,
          firstColumn: 0,
          rows: [["A5", 45_700, 12, 3].map((value) => ({ value }))],
          styles: [],
        },
        {
          edit: "cells",
          sheet: "Customers",
          firstRow: 5,
          firstColumn: 0,
          rows: [[{ value: "mine" }]],
          styles: [],
        },
      ],
      silent,
    );
    const before = stateOf(book);
    const prepared = session.prepare(request(), silent);
    await prepared.then(
      async () => expect(valuesOf(book, "Customers")[5][0]).toBe("mine"),
      (error) => expect(error).toMatchObject({ code: "write.occupied", params: { sheet: "Customers" } }),
    );
    expect(stateOf(book)).toEqual(before);
  });

  it("asks which of two customer sheets with the same headings it is", async () => {
    const { recognition } = await sessionOf(bookOf({ People: people, Copy: people, Sales: sales })).prepare(
      request(),
      silent,
    );
    expect(recognition.questions).toEqual([
      { kind: "whichSheet", table: "customers", sheets: ["People", "Copy"] },
    ]);
  });

  it.each([
    ["no sheet with anything on it", { Empty: [] }],
    ["one row only", { Sheet: [["Name", "Amount"]] }],
    ["customers without orders", { People: people }],
  ])("refuses %s by name", async (_, sheets) => {
    await expect(sessionOf(bookOf(sheets)).prepare(request(), silent)).rejects.toMatchObject({
      code: "book.noOrders",
      params: { file: "book.xlsx" },
    });
  });

  it("takes a customers sheet that is full to the last row", async () => {
    const last = 1_048_575;
    const book = bookOf({ People: people, Sales: sales });
    await book.write(
      [
        {
          edit: "column",
          sheet: "People",
          column: 0,
          firstRow: 1,
          values: Array.from({ length: last }, (_, index) => index + 1),
          styles: [],
          styleRuns: [],
        },
      ],
      silent,
    );
    const session = sessionOf(book);
    const preview = await session.prepare(request(), silent);
    expect(preview.counts.customers).toBe(last);
    await session.apply(silent);
    const cells = book.xlsx.cells("People");
    expect(cells.rowCount).toBe(last + 1);
    expect(cells.columnCount).toBe(3 + 13);
  }, 240_000);
});
