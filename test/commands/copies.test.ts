/** @jest-environment node */
import type { MadeCopy } from "../../src/commands/copies/copiesRun";
import { fileNameOf } from "../../src/commands/copies/fileName";
import { createSession } from "../../src/commands/createSession";
import type { Preview, RunRequest } from "../../src/commands/session";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { decryptPackage } from "../../src/files/container/decryptPackage";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { openWorkbook } from "../../src/xlsx/workbook";
import { bookOf, reopened, valuesOf } from "../workbook/books";
import { expectValid } from "../xlsx/judges";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);

const names = "Анна Борис Вера Глеб Дина Егор Жанна Захар Инна Карл".split(" ");
const families = "Ким Лис Мун Нор Оно Пак Рей Сон Тен Уно".split(" ");
const people: CellValue[][] = [
  ["Код клиента", "Имя", "Телефон", "Эл. почта", "Менеджер"],
  ...Array.from({ length: 100 }, (_, at): CellValue[] => [
    at + 1,
    `${names[at % 10]} ${families[Math.floor(at / 10)]}`,
    `+7 916 100-10-${10 + at}`,
    `user${at}@example.com`,
    at === 99 ? null : at % 2 === 0 ? "Олег / Омск" : "Нина",
  ]),
];
const sales: CellValue[][] = [
  ["Номер заказа", "Дата заказа", "Код клиента", "Сумма"],
  ...Array.from({ length: 60 }, (_, at): CellValue[] => [`A${at}`, 45_658 + at, at + 1, 100]),
];

const copies = { command: "copies", settings: {}, language: "ru", corrections: {} } as RunRequest;

async function madeOf(book: FileWorkbook) {
  const session = sessionOf(book);
  const preview = (await session.prepare(copies, silent)) as Preview<"copies">;
  const { afterwards, run } = await session.apply(silent);
  return { preview, made: afterwards as readonly MadeCopy[], run };
}

const opened = async ({ bytes, password, file }: MadeCopy) =>
  new FileWorkbook(openWorkbook(await decryptPackage(bytes, password, silent)), file);

it("gives each manager their own customers and orders only, locked and under a password", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const { preview, made, run } = await madeOf(book);
  expect(preview.summary).toMatchObject({
    unassigned: 1,
    copies: [
      { owner: "Олег / Омск", file: "Олег Омск.xlsx", customers: 50, orders: 30 },
      { owner: "Нина", file: "Нина.xlsx", customers: 49, orders: 30 },
    ],
  });
  expect(run.canUndo).toBe(false);
  expect(valuesOf(book, "Клиенты")).toEqual(people);

  const copy = await opened(made[1]!);
  expectValid(copy.save());
  const rows = valuesOf(copy, "Клиенты");
  expect(rows).toHaveLength(1 + 49 + 4);
  const own = rows.slice(1).filter(([id]) => Number(id) <= 100);
  expect(own.every(([, , , , manager]) => manager === "Нина")).toBe(true);
  expect(valuesOf(copy, "Заказы")).toHaveLength(1 + 30);
  expect(copy.xlsx.sheets().every(({ isProtected }) => isProtected)).toBe(true);
  expect(new Set(made.map(({ password }) => password)).size).toBe(2);
}, 60_000);

it("tells from half of fifty rows whose copy they were, and accuses nobody of the main book", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const { made } = await madeOf(book);
  const later = reopened(book);
  const askWhose = async (rows: readonly (readonly CellValue[])[]) => {
    const bytes = bookOf({ Лист: rows }).save();
    const request = {
      command: "whose",
      settings: {},
      language: "ru",
      corrections: {},
      files: [{ name: "found.xlsx", bytes }],
    };
    const preview = (await sessionOf(later).prepare(request as RunRequest, silent)) as Preview<"whose">;
    return preview.summary!;
  };
  const stolen = valuesOf(await opened(made[0]!), "Клиенты").filter((_, row) => row % 2 === 0);
  // Names and e-mails only, in another order.
  const fragment = [stolen[0]!, ...stolen.slice(1).toReversed()].map(([, name, , email]) => [email!, name!]);
  expect(await askWhose(fragment)).toMatchObject({ named: { owner: "Олег / Омск" } });
  expect((await askWhose(people)).named).toBeUndefined();
}, 60_000);

it("says what is missing", async () => {
  const nobody = people.map((row) => row.slice(0, 4));
  await expect(
    sessionOf(bookOf({ Клиенты: nobody, Заказы: sales })).prepare(copies, silent),
  ).rejects.toMatchObject({
    code: "copies.noManager",
  });
  await expect(
    sessionOf(bookOf({ Клиенты: people, Заказы: sales })).prepare(
      { ...copies, command: "whose" } as RunRequest,
      silent,
    ),
  ).rejects.toMatchObject({ code: "copies.none" });
});

it.each([
  ["Иванов / Омск", "Иванов Омск.xlsx"],
  ["con", "_con.xlsx"],
  ["..", "_.xlsx"],
  ["a:b*c?", "a b c.xlsx"],
])("makes a file name of %s", (owner, file) => {
  expect(fileNameOf(owner)).toBe(file);
});
