/** Locks through both adapters: the same afterwards, exactly as before after an undo, and after any failure. */
import type { Edit } from "../../../src/core/plan/edit";
import { type CellLocks, lastSheetRow, type Permissions, permissions } from "../../../src/core/plan/locks";
import { silent } from "../../../src/core/progress";
import type { AskPassword, WorkbookPort } from "../../../src/workbook/port";
import { dump } from "../../office-host/dump";
import { restart } from "../../office-host/host";
import { lookAt, setLook, valueAt } from "../../office-host/model/cells";
import { changeLook } from "../../office-host/model/look";
import { refusal } from "../../office-host/office";
import { bookOf, reopened } from "../books";
import { inExcel, openIn } from "./inExcel";

const rows = [
  ["Код", "Имя", "Сумма"],
  [1, "Анна", 10],
  [2, "Борис", 20],
];
const books = () => bookOf({ Люди: rows, Отчёт: [["x"]] });

const none = Object.fromEntries(permissions.map((name) => [name, false])) as Permissions;
const allows = { ...none, selectUnlockedCells: true, autoFilter: true };

const headed: readonly CellLocks[] = [
  {
    area: { firstRow: 0, firstColumn: 1, lastRow: lastSheetRow, lastColumn: 1 },
    locked: false,
    formulaHidden: false,
  },
  { area: { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 1 }, locked: true, formulaHidden: false },
  { area: { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 }, locked: true, formulaHidden: true },
];

const protect: readonly Edit[] = [
  { edit: "locks", sheet: "Люди", cells: headed },
  { edit: "visibility", sheet: "Отчёт", visibility: "veryHidden" },
  { edit: "protectSheet", sheet: "Люди", protection: { allows, password: "given" } },
  { edit: "structure", password: "given" },
];
const secrets = { password: "Сезам 7" };

const column: Edit = {
  edit: "column",
  sheet: "Люди",
  column: 1,
  firstRow: 1,
  values: ["а", "б", "в"],
  styles: [{ fill: "#FFEB84" }],
  styleRuns: [[0, 3]],
};

const look = async (port: WorkbookPort) => {
  const { cells, protection } = await port.locks("Люди");
  const shown = (await port.sheets()).map(({ visibility }) => visibility);
  return {
    cells,
    allows: protection?.allows ?? null,
    isStructureLocked: (await port.structure()) !== null,
    shown,
  };
};

const wanted = { cells: headed, allows, isStructureLocked: true, shown: ["visible", "veryHidden"] };

test("cells, sheet, structure and visibility are locked alike in a file and in Excel", async () => {
  const file = books();
  const { port, host } = await inExcel(file.xlsx);
  await port.write(protect, silent, secrets);
  await file.write(protect, silent, secrets);
  expect(await look(port)).toEqual(wanted);
  expect(await look(reopened(file))).toEqual(wanted);
  expect(host.book.sheets[0]!.protection).toMatchObject({
    options: { selectionMode: "Unlocked", allowAutoFilter: true, allowSort: false },
    password: secrets.password,
  });
  expect(host.book.protection).toEqual({ password: secrets.password });
  expect(host.book.customXml.size).toBe(0);
});

test("Excel then refuses to write into locked cells, and takes what is open", async () => {
  const { port, host } = await inExcel(books().xlsx);
  await port.write(protect, silent, secrets);
  const write = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Люди").getRange(address).values = [["нет"]];
      await context.sync();
    });
  expect(await refusal(write("A2"))).toBe("AccessDenied");
  expect(await refusal(write("B1"))).toBe("AccessDenied");
  expect(await refusal(write("C2"))).toBe("AccessDenied");
  await write("B3");
  await write("B900000");
  expect(valueAt(host.book.sheets[0]!, 2, 1)).toBe("нет");
});

test("a run on a locked book leaves every lock as it was, looks and all", async () => {
  const ask: AskPassword = async () => secrets.password;
  const file = books();
  const { port, host } = await inExcel(file.xlsx, ask);
  for (const one of [port, file]) {
    await one.write(protect, silent, secrets);
    await one.write([column], silent);
    expect(await look(one)).toEqual(wanted);
  }
  expect(valueAt(host.book.sheets[0]!, 1, 1)).toBe("а");
  expect(lookAt(host.book.sheets[0]!, 1, 1)).toMatchObject({ fill: "#FFEB84", locked: false });
  expect(host.book.sheets[0]!.protection).toMatchObject({ password: secrets.password });
});

describe("whichever call fails, the workbook is as it was", () => {
  const state = async (port: WorkbookPort) => JSON.stringify(await look(port));

  test.each([
    /^FormatProtection\.Locked=/,
    /^Worksheet\.Visibility=/,
    /^WorksheetProtection\.Protect/,
    /^WorkbookProtection\.Protect/,
    /^CustomXmlPart\.Delete/,
  ])("when %s fails while locking", async (at) => {
    const { port, host } = await inExcel(books().xlsx);
    const before = [dump(host), await state(port)];
    host.plan({ at, effect: { kind: "fail" } });
    const error = await port.write(protect, silent, secrets).catch((reason: unknown) => reason);
    if (error) expect([dump(host), await state(port)]).toEqual(before);
    else expect(await look(port)).toEqual(wanted);
    expect(host.book.customXml.size).toBe(0);
    expect(host.planned).toEqual([]);
  });

  test.each([
    /^Range\.Values=/,
    /^Range\.Style=/,
    /^FormatProtection\.Locked=/,
    /^WorksheetProtection\.Protect/,
  ])("when %s fails in a run on a locked book", async (at) => {
    const { port, host } = await inExcel(books().xlsx, async () => secrets.password);
    await port.write(protect, silent, secrets);
    const before = [dump(host), await state(port)];
    host.plan({ at, effect: { kind: "fail" } });
    const error = await port.write([column], silent).catch((reason: unknown) => reason);
    if (error) expect(dump(host)).toEqual(before[0]);
    expect(await state(port)).toBe(before[1]);
    expect(host.book.sheets[0]!.protection).toMatchObject({ password: secrets.password });
    expect(host.planned).toEqual([]);
  });

  test.each([/^FormatProtection\.Locked=/, /^WorksheetProtection\.Protect/, /^WorkbookProtection\.Protect/])(
    "when Excel dies at %s, after the repair",
    async (at) => {
      const { port, host } = await inExcel(books().xlsx);
      const before = [dump(host), await state(port)];
      host.plan({ at, effect: { kind: "kill" } });
      await Promise.race([port.write(protect, silent, secrets), host.dead]);
      const again = restart(host);
      const later = await openIn(again, async () => secrets.password);
      expect(await later.repair()).toBe(true);
      expect([dump(again), await state(later)]).toEqual(before);
      expect(again.book.sheets[0]!.protection).toBeNull();
    },
  );
});

test("locks that nobody else has are read cell by cell", async () => {
  const { port, host } = await inExcel(books().xlsx);
  const sheet = host.book.sheets[0]!;
  setLook(sheet, 1, 0, changeLook(lookAt(sheet, 1, 0), { locked: false }));
  setLook(sheet, 1, 1, changeLook(lookAt(sheet, 1, 1), { locked: false }));
  setLook(sheet, 2, 1, changeLook(lookAt(sheet, 2, 1), { locked: false, formulaHidden: true }));
  expect((await port.locks("Люди")).cells).toEqual([
    { area: { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 1 }, locked: false, formulaHidden: false },
    { area: { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 }, locked: false, formulaHidden: true },
  ]);
});

describe("a password that is not known", () => {
  const lift: Edit = { edit: "unprotectSheet", sheet: "Люди" };
  const wrongThenNone = () => {
    const asked: (string | undefined)[] = [];
    const answers = ["не тот", undefined];
    const ask: AskPassword = async (sheet) => {
      asked.push(sheet);
      return answers.shift();
    };
    return { asked, ask };
  };

  test("is asked for in Excel, and the lock stays without it", async () => {
    const { asked, ask } = wrongThenNone();
    const { port } = await inExcel(books().xlsx, ask);
    await port.write(protect, silent, secrets);
    await expect(port.write([lift], silent)).rejects.toMatchObject({
      code: "excel.password",
      params: { sheet: "Люди" },
    });
    expect(asked).toEqual(["Люди", "Люди"]);
    expect(await look(port)).toEqual(wanted);
    await port.write([lift, { edit: "structure", password: null }], silent, secrets);
    expect(await look(port)).toMatchObject({ allows: null, isStructureLocked: false });
  });

  test("is asked for in a file, and the lock stays without it", async () => {
    const { asked, ask } = wrongThenNone();
    const file = bookOf({ Люди: rows, Отчёт: [["x"]] }, ask);
    // The 16-bit hash of "secret", as other libraries publish it.
    const password = { attributes: { password: "DAA7" } };
    await file.write(
      [
        { edit: "protectSheet", sheet: "Люди", protection: { allows, password } },
        { edit: "structure", password },
      ],
      silent,
    );
    await expect(file.write([lift], silent)).rejects.toMatchObject({
      code: "protect.password",
      params: { sheet: "Люди" },
    });
    await expect(file.write([{ edit: "structure", password: null }], silent)).rejects.toMatchObject({
      code: "protect.structurePassword",
    });
    expect(asked).toEqual(["Люди", "Люди", undefined]);
    expect(await look(file)).toMatchObject({ allows, isStructureLocked: true });
    const both: Edit[] = [lift, { edit: "structure", password: null }];
    await file.write(both, silent, { password: "secret" });
    expect(await look(file)).toMatchObject({ allows: null, isStructureLocked: false });
  });

  test.each(["file", "Excel"])("must be given and not be empty: %s", async (host) => {
    const book = books();
    const port: WorkbookPort = host === "file" ? book : (await inExcel(book.xlsx)).port;
    await expect(port.write(protect, silent)).rejects.toMatchObject({ code: "password.needed" });
    await expect(port.write(protect, silent, { password: "" })).rejects.toMatchObject({
      code: "password.empty",
    });
    expect(await look(port)).toMatchObject({ allows: null, isStructureLocked: false });
  });
});
