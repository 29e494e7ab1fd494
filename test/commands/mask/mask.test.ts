import { unzipSync } from "fflate";
import { maskRun } from "../../../src/commands/mask/maskRun";
import { unmaskRun } from "../../../src/commands/mask/unmaskRun";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import { carryOut } from "../../../src/workbook/carryOut";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, valuesOf } from "../../workbook/books";

const people: CellValue[][] = [
  ["Код клиента", "Имя", "Телефон", "Эл. почта"],
  [1, "Анна Орлова", "+7 916 123-45-41", "anna@example.com"],
  [2, "Борис Котов", 79161234568, "boris@example.com"],
  [3, "Вера Седова", null, "vera@example.com"],
];
const sales: CellValue[][] = [
  ["Номер заказа", "Дата заказа", "Эл. почта", "Сумма"],
  ["A1", 45_658, "anna@example.com", 100],
  ["A2", 45_688, "boris@example.com", 50],
];
const notes: CellValue[][] = [["Позвонить"], ["Борис: 79161234568, вечером"], [79161234568]];

const bookOfAll = () => bookOf({ Клиенты: people, Заказы: sales, Заметки: notes });
const task = (port: FileWorkbook, secret?: string) => ({
  book: { port, outside: [] },
  language: "ru" as const,
  corrections: {},
  todayDay: 20_500,
  ...(secret !== undefined && { secrets: { passphrase: secret } }),
});

async function run(
  port: FileWorkbook,
  what: "mask" | "unmask",
  secret?: string,
  columns?: readonly string[],
) {
  const asked = { ...task(port, secret), settings: columns ? { columns } : {} };
  const { found } = await (what === "mask"
    ? maskRun.prepare(asked, silent)
    : unmaskRun.prepare(asked, silent));
  const prints = new Map(found!.plan.basis.map(({ sheet, fingerprint }) => [sheet, fingerprint]));
  const stamp = { id: what, at: "2026-02-16T09:00:00" };
  await carryOut(port, found!.plan, stamp, async (sheet) => prints.get(sheet)!, silent);
  return found!;
}

/** Every part of the saved workbook as text. */
const partsOf = (port: FileWorkbook) =>
  Object.values(unzipSync(port.save()))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join("\n");

it("masks phones and addresses wherever they stand, and gives them back", async () => {
  const book = bookOfAll();
  const found = await run(book, "mask", "корова");
  const masked = reopened(book);
  expect(valuesOf(masked, "Клиенты").map((row) => row.slice(2, 4))).toEqual([
    ["Телефон", "Эл. почта"],
    ["+7 *** ***-**-41", "a***@***.com"],
    ["*********68", "b***@***.com"],
    [null, "v***@***.com"],
  ]);
  expect(valuesOf(masked, "Заказы")[1]!.slice(0, 4)).toEqual(["A1", 45_658, "a***@***.com", 100]);
  expect(valuesOf(masked, "Заметки")).toEqual([
    ["Позвонить"],
    ["Борис: *********68, вечером"],
    ["*********68"],
  ]);
  expect(found.afterwards!()).toEqual({
    recoveryKey: expect.stringMatching(/^([2-9A-HJ-NP-Z]{5}-){4}[2-9A-HJ-NP-Z]{5}$/),
  });
  const text = partsOf(masked);
  for (const value of ["916 123", "79161234568", "anna@", "boris@", "vera@"])
    expect(text).not.toContain(value);

  await run(masked, "unmask", "корова");
  const shown = reopened(masked);
  expect(valuesOf(shown, "Клиенты").map((row) => row.slice(0, 4))).toEqual(people);
  expect(valuesOf(shown, "Заказы").map((row) => row.slice(0, 4))).toEqual(sales);
  expect(valuesOf(shown, "Заметки")).toEqual(notes);
  expect(await shown.customXml("urn:klientela:vault")).toBeUndefined();
});
