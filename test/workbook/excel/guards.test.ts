/** What is locked or filtered is opened for writing and closed again exactly as it was, also when writing fails. */
import type { Edit } from "../../../src/core/plan/edit";
import { silent } from "../../../src/core/progress";
import type { AskPassword } from "../../../src/workbook/excel/guards";
import { dump } from "../../office-host/dump";
import { restart } from "../../office-host/host";
import { lookAt, valueAt } from "../../office-host/model/cells";
import { bookOf } from "../books";
import { inExcel, openIn } from "./inExcel";

const rows = [
  ["Код", "Город", "Сумма"],
  [1, "Тула", 10],
  [2, "Тверь", 20],
  [3, "Тула", 30],
  [4, "Псков", 40],
];

const column: Edit = {
  edit: "column",
  sheet: "Люди",
  column: 3,
  firstRow: 1,
  values: ["а", "б", "в", "г"],
  styles: [],
  styleRuns: [[-1, 4]],
};

const options = { allowSort: true, allowAutoFilter: false, selectionMode: "Unlocked" };

async function locked(password: string, askPassword?: AskPassword) {
  const excel = await inExcel(bookOf({ Люди: rows }).xlsx, askPassword);
  const sheet = excel.host.book.sheets[0]!;
  sheet.protection = { options, password };
  return { ...excel, sheet };
}

const written = (sheet: Parameters<typeof valueAt>[0]) => [1, 2, 3, 4].map((row) => valueAt(sheet, row, 3));

describe("a protected sheet", () => {
  it("is written and protected again with its options", async () => {
    const { port, sheet } = await locked("");
    await port.write([column], silent);
    expect(written(sheet)).toEqual(["а", "б", "в", "г"]);
    expect(sheet.protection).toMatchObject({ options, password: "" });
  });

  it("asks for its password until it is right, and has the same one afterwards", async () => {
    const answers = ["falsch", "верно"];
    const asked: (string | undefined)[] = [];
    const { port, sheet } = await locked("верно", async (name) => {
      asked.push(name);
      return answers.shift();
    });
    await port.write([column], silent);
    expect(asked).toEqual(["Люди", "Люди"]);
    expect(written(sheet)).toEqual(["а", "б", "в", "г"]);
    expect(sheet.protection).toMatchObject({ options, password: "верно" });
  });

  it.each([
    ["the user has no password", async () => undefined],
    ["three passwords were wrong", async () => "falsch"],
  ])("stays as it is when %s", async (_, askPassword) => {
    const { host, port, sheet } = await locked("верно", askPassword);
    const before = dump(host);
    const write = port.write([column], silent);
    await expect(write).rejects.toMatchObject({ code: "excel.password", params: { sheet: "Люди" } });
    expect(dump(host)).toEqual(before);
    expect(sheet.protection).toMatchObject({ options, password: "верно" });
    expect(await port.isUnfinished()).toBe(false);
  });

  it.each([/^Range\.Values=/, /^WorksheetProtection\.Protect/, /^CustomXmlPart\.Delete/])(
    "is protected again when %s fails",
    async (at) => {
      const { host, port, sheet } = await locked("верно", async () => "верно");
      const before = dump(host);
      host.plan({ at, effect: { kind: "fail" } });
      const error = await port.write([column], silent).catch((reason: unknown) => reason);
      if (error) expect(dump(host)).toEqual(before);
      else expect(written(sheet)).toEqual(["а", "б", "в", "г"]);
      expect(sheet.protection).toMatchObject({ options, password: "верно" });
      expect(host.book.customXml.size).toBe(0);
    },
  );

  it("is protected with its password by the repair after Excel died", async () => {
    const { host, port, sheet } = await locked("верно", async () => "верно");
    const before = dump(host);
    host.plan({ at: /^Range\.Values=/, effect: { kind: "kill" } });
    await Promise.race([port.write([column], silent), host.dead]);
    expect(sheet.protection).toBeNull();
    const again = restart(host);
    const without = await openIn(again);
    await expect(without.repair()).rejects.toMatchObject({ code: "excel.password" });
    const later = await openIn(again, async () => "верно");
    expect(await later.repair()).toBe(true);
    expect(dump(again)).toEqual(before);
    expect(sheet.protection).toMatchObject({ options, password: "верно" });
  });

  it("leaves other sheets locked", async () => {
    const { host, port } = await inExcel(bookOf({ Люди: rows, Прочее: [["x"]] }).xlsx);
    host.book.sheets[1]!.protection = { options, password: "не дам" };
    await port.write([column], silent);
    expect(host.book.sheets[1]!.protection).toMatchObject({ password: "не дам" });
  });
});

describe("the structure of the workbook", () => {
  const addSheet: Edit = { edit: "addSheet", name: "Новый", visibility: "visible" };

  it("is opened to add a sheet and closed again", async () => {
    const { host, port } = await inExcel(bookOf({ Люди: rows }).xlsx, async (sheet) => sheet ?? "ключ");
    host.book.protection = { password: "ключ" };
    await port.write([addSheet, { edit: "removeSheet", name: "Люди" }], silent);
    expect(dump(host).sheets.map(({ name }) => name)).toEqual(["Новый"]);
    expect(host.book.protection).toEqual({ password: "ключ" });
  });

  it("stays closed without the password", async () => {
    const { host, port } = await inExcel(bookOf({ Люди: rows }).xlsx);
    host.book.protection = { password: "ключ" };
    await expect(port.write([addSheet], silent)).rejects.toMatchObject({ code: "excel.structurePassword" });
    expect(host.book.protection).toEqual({ password: "ключ" });
    await port.write([column], silent);
  });
});

describe("a filter", () => {
  const criteria = { filterOn: "Values", values: ["Тула"] };
  const area = { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 2 };

  it("of the sheet is off while we write and on again afterwards", async () => {
    const { host, port } = await inExcel(bookOf({ Люди: rows }).xlsx);
    const sheet = host.book.sheets[0]!;
    sheet.filter = { area, criteria: new Map([[1, criteria]]) };
    await port.write([column], silent);
    expect(written(sheet)).toEqual(["а", "б", "в", "г"]);
    expect([...sheet.filter.criteria]).toEqual([[1, criteria]]);
    expect(sheet.filter.area).toEqual(area);
  });

  it.each(["nothing", "Range.Values="])("of a table is on again when %s fails", async (failing) => {
    const { host, port } = await inExcel(bookOf({ Люди: rows }).xlsx);
    const table: Edit = {
      edit: "addTable",
      sheet: "Люди",
      table: { name: "People", area, style: "TableStyleLight1", bandedRows: true },
    };
    await port.write([table], silent);
    const sheet = host.book.sheets[0]!;
    sheet.tables[0]!.filter!.criteria.set(1, criteria);
    sheet.protection = { options, password: "" };
    if (failing !== "nothing") host.plan({ at: new RegExp(`^${failing}`), effect: { kind: "fail" } });
    const error = await port.write([column], silent).catch((reason: unknown) => reason);
    expect(error === undefined).toBe(failing === "nothing");
    expect(written(sheet)).toEqual(error ? [null, null, null, null] : ["а", "б", "в", "г"]);
    expect([...sheet.tables[0]!.filter!.criteria]).toEqual([[1, criteria]]);
    expect(sheet.protection).toMatchObject({ options });
  });
});

it("gives back looks it wrote over", async () => {
  const { host, port } = await inExcel(bookOf({ Люди: rows }).xlsx);
  const red: Edit = { ...column, styles: [{ fontColor: "#FF0000", bold: true }], styleRuns: [[0, 4]] };
  await port.write([red], silent);
  const before = dump(host);
  host.plan({ at: /^Range\.Values=/, effect: { kind: "fail" } });
  await expect(port.write([column], silent)).rejects.toMatchObject({ code: "excel.restored" });
  expect(dump(host)).toEqual(before);
  expect(lookAt(host.book.sheets[0]!, 2, 3)).toMatchObject({ fontColor: "#FF0000", bold: true });
});
