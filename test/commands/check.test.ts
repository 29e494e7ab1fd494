import { createSession } from "../../src/commands/createSession";
import type { Preview, RunRequest } from "../../src/commands/session";
import { checks } from "../../src/core/checks/runChecks";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { isTextKey } from "../../src/i18n";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "../workbook/books";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);

const people: CellValue[][] = [
  ["Код клиента", "Имя", "Телефон", "Эл. почта"],
  [1, "Анна  Орлова", "8 (916) 123-45-67", "anna@example.com"],
  [2, "Борис Котов", "+7 916 123-45-68", "boris@example.com"],
  [3, "Вера Седова", "12", "vera@@example.com"],
];
const sales: CellValue[][] = [
  ["Номер заказа", "Дата заказа", "Код клиента", "Сумма"],
  ["A1", 45_658, 1, 100],
  ["A2", 45_688, 2, 50],
];

const request = <Id extends "check" | "fix">(command: Id, settings: object = {}) =>
  ({ command, settings, language: "ru", corrections: {} }) as RunRequest;

it("finds what is wrong, writes the sheet, and changes nothing of the user's", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const before = stateOf(book);
  const session = sessionOf(book);
  const { summary } = (await session.prepare(request("check"), silent)) as Preview<"check">;
  const found = summary!.findings.map(({ check, row }) => `${check} ${row}`);
  expect(found).toEqual(expect.arrayContaining(["spaces 2", "phoneInvalid 4", "emailSyntax 4"]));

  const { reportSheet } = await session.apply(silent);
  expect(reportSheet).toBe("Проверка данных");
  expect(JSON.stringify(valuesOf(book, "Проверка данных"))).toContain("vera@@example.com");
  expect(valuesOf(book, "Клиенты")).toEqual(people);
  await session.undo(silent);
  expect(stateOf(book)).toEqual(before);
});

it("remembers what the user called fine, as long as the value stays", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const accepted = [{ check: "phoneInvalid", column: "Телефон", value: "12" }];
  const session = sessionOf(book);
  const checked = (await session.prepare(request("check", { accepted }), silent)) as Preview<"check">;
  expect(checked.summary!.findings.map(({ check }) => check)).not.toContain("phoneInvalid");
  await session.apply(silent);
  const overview = await sessionOf(reopened(book)).overview({}, silent);
  expect(overview.lastRuns.check).toMatchObject({ settings: { accepted }, isStale: false });
  book.xlsx.apply([
    { edit: "cells", sheet: "Клиенты", firstRow: 3, firstColumn: 2, rows: [[{ value: "13" }]], styles: [] },
  ]);
  expect((await sessionOf(book).overview({}, silent)).lastRuns.check).toMatchObject({ isStale: true });
});

it("mends what is certain, spares what the user wants to keep, and takes it back", async () => {
  const book = reopened(bookOf({ Клиенты: people, Заказы: sales }));
  const before = stateOf(book);
  const session = sessionOf(book);
  await session.prepare(request("fix"), silent);
  await session.apply(silent);
  const [, anna, , vera] = valuesOf(book, "Клиенты");
  expect(anna[1]).toBe("Анна Орлова");
  expect(vera.slice(0, 3)).toEqual(people[3].slice(0, 3));
  const later = reopened(book);
  await sessionOf(later).undo(silent);
  expect(stateOf(later)).toEqual(before);

  const whole = (await sessionOf(later).prepare(request("fix"), silent)) as Preview<"fix">;
  const except = [{ sheet: "Клиенты", row: 2, column: "Имя" }];
  const { summary } = (await sessionOf(later).prepare(request("fix", { except }), silent)) as Preview<"fix">;
  // What is spared is still shown, so that it can be taken again.
  expect(summary!.fixes.map(({ row, column }) => `${row} ${column}`)).toContain("2 Имя");
  expect(whole.summary!.cells - summary!.cells).toBe(1);
});

it("writes phones in one notation only for those who ask for it", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const session = sessionOf(book);
  const offered = (await session.prepare(request("fix"), silent)) as Preview<"fix">;
  const taste = (preview: Preview<"fix">) =>
    preview.summary!.offers.find(({ check }) => check === "phoneFormat");
  // Both phones that can be read are written otherwise than the notation wants.
  expect(taste(offered)).toMatchObject({ fixes: 2, isChosen: false });
  const chosen = (await session.prepare(request("fix", { only: ["phoneFormat"] }), silent)) as Preview<"fix">;
  expect(taste(chosen)!.isChosen).toBe(true);
  await session.apply(silent);
  expect(valuesOf(book, "Клиенты").map(([, , phone]) => phone)).toEqual([
    "Телефон",
    "+7 916 123 45 67",
    "+7 916 123 45 68",
    "12",
  ]);
});

it("never mends what the user called fine in a check", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const session = sessionOf(book);
  const accepted = [{ check: "spaces", column: "Имя", value: "Анна  Орлова" }];
  await session.prepare(request("check", { accepted, off: ["emailSyntax"] }), silent);
  await session.apply(silent);
  await session.prepare(request("fix"), silent);
  await session.apply(silent);
  expect(valuesOf(book, "Клиенты")[1]![1]).toBe("Анна  Орлова");
  // A call that says nothing of them, such as on the command line, keeps them too.
  const again = (await session.prepare(request("check"), silent)) as Preview<"check">;
  expect(again.summary!.inForce).toMatchObject({ accepted, off: ["emailSyntax"] });
  expect(again.summary!.findings.map(({ check }) => check)).not.toContain("emailSyntax");
});

it("has a text for every setting of a check", () => {
  const nameless = checks.flatMap(({ id, settings }) =>
    Object.keys(settings).filter((name) => !isTextKey(`setting.${id}.${name}`)),
  );
  expect(nameless).toEqual([]);
  expect(checks.flatMap(({ settings }) => Object.keys(settings)).length).toBeGreaterThan(10);
});

it("writes completeness beside the customers for those who ask for it", async () => {
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const session = sessionOf(book);
  await session.prepare(request("check", { columns: true }), silent);
  await session.apply(silent);
  const [headings, anna, , vera] = valuesOf(book, "Клиенты");
  expect(headings!.slice(4)).toEqual(["Заполненность данных"]);
  expect(anna![4]).toBeGreaterThan(0);
  expect(anna![4]).toBeGreaterThanOrEqual(vera![4] as number);
  await session.undo(silent);
  expect(valuesOf(book, "Клиенты")).toEqual(people);
});

it("checks customers alone, orders alone, and says where there is neither", async () => {
  const alone = (await sessionOf(bookOf({ Клиенты: people })).prepare(
    request("check"),
    silent,
  )) as Preview<"check">;
  expect(alone.summary!.findings.map(({ check }) => check)).toContain("emailSyntax");
  await expect(
    sessionOf(
      bookOf({
        Заметки: [
          ["раз", "два"],
          ["три", "четыре"],
        ],
      }),
    ).prepare(request("check"), silent),
  ).rejects.toMatchObject({ code: "book.noTables" });
});
