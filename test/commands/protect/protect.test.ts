/** Protect and Unprotect on small books: what is locked, what leaks, and that undo gives everything back. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSession } from "../../../src/commands/createSession";
import type { ProtectSettings, ProtectSummary } from "../../../src/commands/protect/protectRun";
import type { RunRequest } from "../../../src/commands/session";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { openFile } from "../../../src/workbook/file/openFile";
import type { WorkbookPort } from "../../../src/workbook/port";
import { bookOf, stateOf } from "../../workbook/books";
import { inExcel } from "../../workbook/excel/inExcel";
import { expectValid } from "../../xlsx/judges";

const customers: CellValue[][] = [
  ["Код клиента", "Клиент", "Телефон", "Заметки"],
  ["К1", "Анна Белова", "+7 900 111-22-33", "любит зелёный"],
  ["К2", "Борис Котов", "+7 900 111-22-34", null],
  ["К3", "Вера Лис", "+7 900 111-22-35", "звонить утром"],
];
const orders: CellValue[][] = [
  ["Номер заказа", "Дата заказа", "Код клиента", "Сумма"],
  ["З1", "2026-01-05", "К1", 100],
  ["З2", "2026-02-05", "К2", 200],
];

const books = (more: Readonly<Record<string, CellValue[][]>> = {}) =>
  bookOf({ Клиенты: customers, Заказы: orders, ...more });

function sessionOver(port: WorkbookPort) {
  let runs = 0;
  const host = { today: () => 20_500, now: () => "2026-02-16T10:00:00", newId: () => `run${++runs}` };
  const session = createSession({ port, outside: [] }, host);
  const prepare = async (settings: ProtectSettings) =>
    session.prepare({ command: "protect", settings, language: "ru", corrections: {} }, silent);
  const lift = async () =>
    session.prepare(
      { command: "unprotect", settings: {}, language: "ru", corrections: {} } as RunRequest,
      silent,
    );
  return { session, prepare, lift };
}

const leaksOf = (summary: unknown) => (summary as ProtectSummary).leaks.map(({ id }) => id);

/** Everything undo must give back, locks included. */
const lockedState = async (book: ReturnType<typeof openFile>) => ({
  state: stateOf(book),
  locks: await Promise.all(["Клиенты", "Заказы"].map((sheet) => book.locks(sheet))),
  structure: await book.structure(),
});

const again = (book: ReturnType<typeof openFile>) => openFile(book.save(), "book.xlsx");

test("a profile is carried out, survives saving, changes nothing when run again, and is undone", async () => {
  const book = books();
  const before = await lockedState(book);
  const { session, prepare } = sessionOver(book);
  const { changes, summary } = await prepare({ profile: "manager" });
  expect((summary as ProtectSummary).sheets).toEqual([
    { sheet: "Клиенты", open: ["Телефон"], lockedColumns: 3 },
    { sheet: "Заказы", open: [], lockedColumns: 4 },
  ]);
  // Three phones become open; on the orders nothing but the sheet itself is closed.
  expect(changes.map(({ kind, sheet, changedCells }) => [kind, sheet, changedCells])).toEqual([
    ["protection", "Клиенты", 3],
    ["protection", "Заказы", 1],
    ["protection", "", 1],
  ]);
  await session.apply(silent);
  const saved = again(book);
  expectValid(saved.save());
  expect((await saved.locks("Клиенты")).protection).toMatchObject({
    allows: { selectLockedCells: true, autoFilter: true, sort: true, pivotTables: false, formatCells: false },
    password: "none",
  });
  expect(await saved.structure()).toBe("none");

  const second = sessionOver(saved);
  await second.prepare({ profile: "manager" });
  expect((await second.session.apply(silent)).run.cells).toBe(0);
  await second.session.undo(silent);
  expect(await lockedState(again(saved))).toEqual(before);
});

test("a password closes sheets and structure, stands nowhere in the file, and is needed to undo", async () => {
  const password = "Сезам откройся 7";
  const book = books();
  const before = await lockedState(book);
  const { session, prepare } = sessionOver(book);
  await prepare({ profile: "read-only", hasPassword: true });
  await session.apply(silent, { password });
  const locks = await book.locks("Клиенты");
  expect(locks.protection?.password).toMatchObject({
    attributes: { algorithmName: "SHA-512", spinCount: "100000" },
  });
  const saved = again(book);
  const texts = [...JSON.stringify([await saved.names(), stateOf(saved)])].join("");
  expect(texts).not.toContain("Сезам");
  const later = sessionOver(saved);
  await expect(later.session.undo(silent)).rejects.toMatchObject({ code: "protect.password" });
  expect(await saved.structure()).not.toBeNull();
  await later.session.undo(silent, { password });
  expect(await lockedState(again(saved))).toEqual(before);
}, 60_000);

test("unprotect opens what is closed and shows the reports that were hidden, and no other sheet", async () => {
  const book = books({ Лог: [["x"]] });
  await book.write([{ edit: "visibility", sheet: "Лог", visibility: "veryHidden" }], silent);
  const { session, prepare, lift } = sessionOver(book);
  await session.prepare(
    { command: "segment", settings: {}, language: "ru", corrections: {} } as RunRequest,
    silent,
  );
  await session.apply(silent);
  const reports = () => book.xlsx.sheets().filter(({ visibility }) => visibility === "visible");
  const shown = reports().map(({ name }) => name);
  const { summary } = await prepare({ profile: "copying-limited" });
  expect((summary as ProtectSummary).hiddenReports).toBeGreaterThan(0);
  await session.apply(silent);
  expect(reports().map(({ name }) => name)).toEqual(["Клиенты", "Заказы"]);

  await lift();
  await session.apply(silent);
  expect(reports().map(({ name }) => name)).toEqual(shown);
  expect(book.xlsx.sheets().filter(({ isProtected }) => isProtected)).toEqual([]);
  expect(await book.structure()).toBeNull();
  await session.undo(silent);
  expect(reports().map(({ name }) => name)).toEqual(["Клиенты", "Заказы"]);
  expect((await book.locks("Клиенты")).protection?.allows.selectLockedCells).toBe(false);
});

test("a segmenting run on a locked book leaves every lock as it was", async () => {
  const book = books();
  const { session, prepare } = sessionOver(book);
  await prepare({ profile: "copying-limited" });
  await session.apply(silent);
  const before = await lockedState(book);
  await session.prepare(
    { command: "segment", settings: {}, language: "ru", corrections: {} } as RunRequest,
    silent,
  );
  await session.apply(silent);
  const { locks, structure } = await lockedState(again(book));
  expect({ locks, structure }).toEqual({ locks: before.locks, structure: before.structure });
});

test("the meter finds the ways out that are there", async () => {
  const book = books({
    Копия: [["Старые телефоны"], ...customers.slice(1).map(([, , phone]) => [phone ?? null])],
    Отчёт: [["Итог"]],
  });
  await book.write(
    [
      {
        edit: "cells",
        sheet: "Отчёт",
        firstRow: 1,
        firstColumn: 1,
        rows: [[{ value: { formula: "Клиенты!C2", value: "+7 900 111-22-33" } }]],
        styles: [],
      },
      { edit: "name", name: "Телефоны", refersTo: "Клиенты!$C$2:$C$4" },
    ],
    silent,
  );
  const { prepare } = sessionOver(book);
  const limited = (await prepare({ profile: "copying-limited" })).summary;
  expect(leaksOf(limited)).toEqual([
    "copyElsewhere",
    "formulaElsewhere",
    "definedName",
    "noPassword",
    "plainValues",
  ]);
  expect((limited as ProtectSummary).leaks[1]!.params).toEqual({
    from: "Отчёт",
    cell: "B2",
    sheet: "Клиенты",
    heading: "Телефон",
    count: 1,
  });
  expect(leaksOf((await prepare({ profile: "manager" })).summary)).toContain("selectable");
});

test("an own profile is kept in the workbook and found by its name", async () => {
  const book = books();
  const { session, prepare } = sessionOver(book);
  await prepare({ profile: "read-only", changes: { also: ["Заметки"] }, saveAs: "Колл-центр" });
  await session.apply(silent);
  const later = sessionOver(again(book));
  const { summary } = await later.prepare({ profile: "Колл-центр" });
  expect(summary).toMatchObject({ ownProfiles: ["Колл-центр"] });
  expect((summary as ProtectSummary).sheets[0]!.open).toEqual(["Заметки"]);
  await expect(later.prepare({ profile: "__proto__" })).rejects.toMatchObject({
    code: "protect.profile",
    params: { profile: "__proto__", profiles: "free, manager, read-only, copying-limited, Колл-центр" },
  });
});

test("Excel is locked as the file is", async () => {
  const file = books();
  const { port, host } = await inExcel(file.xlsx);
  for (const one of [port, file]) {
    const { session, prepare } = sessionOver(one);
    await prepare({ profile: "copying-limited" });
    await session.apply(silent);
  }
  for (const sheet of ["Клиенты", "Заказы"]) {
    const { cells, protection } = await file.locks(sheet);
    expect(await port.locks(sheet)).toMatchObject({ cells, protection: { allows: protection!.allows } });
  }
  expect(host.book.sheets[0]!.protection).toMatchObject({ options: { selectionMode: "Unlocked" } });
  const { session } = sessionOver(port);
  await session.undo(silent);
  expect(host.book.sheets.map(({ protection }) => protection)).toEqual([null, null]);
  expect((await port.locks("Клиенты")).cells).toEqual([]);
});

describe("other programs", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "locks-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("LibreOffice and openpyxl read the same locks, and LibreOffice opens them with the password only", async () => {
    const book = books();
    const { session, prepare } = sessionOver(book);
    await prepare({ profile: "copying-limited", hasPassword: true });
    await session.apply(silent, { password: "Sesam 7" });
    const path = join(folder, "book.xlsx");
    writeFileSync(path, book.save());
    const script = "test/commands/protect/locksElsewhere.py";
    const found = JSON.parse(
      execFileSync("/usr/bin/python3", [script, path, "Sesam 7"], { encoding: "utf8" }),
    );
    // Code and name are open below the heading, phones are not.
    const cells = [[false, false, false], ...Array(3).fill([true, true, false])];
    expect(found.libreOffice.Клиенты).toEqual({
      protected: true,
      cells,
      below: true,
      "opens wrong": false,
      "opens Sesam 7": true,
    });
    if (found.openpyxl === null) {
      process.stdout.write("openpyxl is not installed here: not asked\n");
      return;
    }
    expect(found.openpyxl).toMatchObject({
      structure: true,
      Клиенты: { protected: true, selectLocked: false, autoFilter: true, cells },
    });
  }, 120_000);
});
