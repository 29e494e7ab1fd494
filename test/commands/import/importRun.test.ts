import { createSession } from "../../../src/commands/createSession";
import type { ImportChoices } from "../../../src/commands/import/importSettings";
import type { GivenFile } from "../../../src/commands/runCommand";
import type { Preview, RunRequest } from "../../../src/commands/session";
import { silent } from "../../../src/core/progress";
import type { CellValue } from "../../../src/core/table/cells";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "../../workbook/books";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);

const people: CellValue[][] = [
  ["Код", "Имя", "Телефон", "Город"],
  [1, "Анна Орлова", "+7 903 111-22-33", null],
  [2, "Борис Котов", null, "Тверь"],
];
const file = (text: string, name = "новые.csv"): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const request = (files: readonly GivenFile[], settings: ImportChoices = {}): RunRequest => ({
  command: "import",
  settings,
  language: "ru",
  corrections: {},
  files,
});
const march = file(
  "Телефон;Имя;Город\n8 903 111 22 33;Анна Орлова;Казань\n8 903 444 55 66;Вера Седова;=A1\n",
);

it("shows what it found out, writes it, tells where it came from, and takes it back", async () => {
  const book = reopened(bookOf({ Клиенты: people }));
  const before = stateOf(book);
  const session = sessionOf(book);
  const { summary } = (await session.prepare(request([march]), silent)) as Preview<"import">;
  const [{ source }] = summary!.files;
  expect(source).toMatchObject({ rows: 2, text: { encoding: "utf-8", delimiter: ";" } });
  expect(source!.columns.map(({ role }) => role)).toEqual(["phone", "customerName", "town"]);
  expect(source!.firstRows[1]).toEqual(["8 903 444 55 66", "Вера Седова", "=A1"]);
  expect(summary!.done!.counts).toMatchObject({ addedRows: 1, updatedRows: 1, changedCells: 1 });

  const { reportSheet } = await session.apply(silent);
  expect(reportSheet).toBe("Журнал загрузки");
  const later = reopened(book);
  expect(valuesOf(later, "Клиенты").slice(1)).toEqual([
    [1, "Анна Орлова", "+7 903 111-22-33", "Казань"],
    people[2],
    [null, "Вера Седова", "8 903 444 55 66", "=A1"],
  ]);
  await sessionOf(later).undo(silent);
  expect(stateOf(later)).toEqual(before);
});

it("takes rows by the rule that was said, and remembers it for the next files", async () => {
  const book = bookOf({ Клиенты: people });
  const other = file("Код;Имя;Город\n2;Борис Котов;Омск\n3;Глеб Новый;Пермь\n");
  const session = sessionOf(book);
  const kept = (await session.prepare(request([other]), silent)) as Preview<"import">;
  expect(kept.summary!.done).toMatchObject({
    counts: { addedRows: 1, updatedRows: 0, conflicts: 1 },
    conflicts: [{ heading: "Город", kept: "Тверь", offered: "Омск" }],
  });
  const rules = { update: "source", addNew: false } as const;
  const taken = (await session.prepare(request([other], { rules }), silent)) as Preview<"import">;
  expect(taken.summary!.done).toMatchObject({
    counts: { addedRows: 0, updatedRows: 1, skippedRows: 1 },
    skipped: [{ reason: "notThere", rows: 1, first: [{ sourceRow: 2 }] }],
  });
  await session.apply(silent);
  expect(valuesOf(book, "Клиенты")[2]).toEqual([2, "Борис Котов", null, "Омск"]);
  const { lastRuns } = await session.overview({}, silent);
  expect(lastRuns.import!.settings).toEqual({ rules: { ...taken.summary!.rules } });
});

it("plans nothing while it is open how dates are read, and goes on when told", async () => {
  const book = bookOf({
    Клиенты: [
      ["Имя", "Дата рождения", "Телефон"],
      ["Анна", null, "8 903 111 22 33"],
    ],
  });
  const born = file("Телефон;Дата рождения\n8 903 111 22 33;02/01/1980\n");
  const session = sessionOf(book);
  const asked = (await session.prepare(request([born]), silent)) as Preview<"import">;
  expect(asked.summary!.files[0]!.source!.questions).toMatchObject([
    { kind: "dateOrder", heading: "Дата рождения" },
  ]);
  expect([asked.summary!.done, asked.changes]).toEqual([undefined, []]);
  const sources = { "новые.csv": { dateOrders: { "Дата рождения": "dmy" } } } as const;
  const told = (await session.prepare(request([born], { sources }), silent)) as Preview<"import">;
  expect(told.summary!.done!.counts.changedCells).toBe(1);
});

it("leaves it open which sheet of a file is meant", async () => {
  const two = { Один: people, Два: people };
  const given = { name: "две.xlsx", bytes: bookOf(two).save() };
  const session = sessionOf(bookOf({ Клиенты: people }));
  const asked = (await session.prepare(request([given]), silent)) as Preview<"import">;
  expect(asked.summary!.files).toEqual([{ tables: ["Один", "Два"] }]);
  const files = { "две.xlsx": { table: "Два" } };
  const told = (await session.prepare(request([given], { files }), silent)) as Preview<"import">;
  expect(told.summary!.files[0]!.source!.name).toBe("две.xlsx – Два");
});

it("brings orders into orders by itself", async () => {
  const sales: CellValue[][] = [
    ["Номер заказа", "Дата заказа", "Код клиента", "Сумма"],
    ["A1", "01.01.2025", 1, 100],
  ];
  const book = bookOf({ Клиенты: people, Заказы: sales });
  const orders = file("Номер заказа;Дата заказа;Код клиента;Сумма\nA2;15.02.2025;2;1 200,50\n");
  const session = sessionOf(book);
  const { summary } = (await session.prepare(request([orders]), silent)) as Preview<"import">;
  expect(summary!.into).toBe("orders");
  await session.apply(silent);
  // Dates stand there as texts, amounts as numbers: so do the new ones.
  expect(valuesOf(book, "Заказы")[2]).toEqual(["A2", "15.02.2025", 2, 1200.5]);
});

it.each([
  ["nothing was handed over", [], {}, "import.noFiles"],
  ["a role that customers do not have", [march], { map: [{ role: "amount", heading: "Город" }] }, "map.role"],
  ["a heading no file has", [march], { map: [{ role: "town", heading: "Село" }] }, "map.heading"],
  ["a row that does not fit the headings", [file("Имя;Телефон\nА;1;2\n")], {}, "csv.ragged"],
  ["a NUL byte", [file("Имя;Телефон\nА\0;1\n")], {}, "csv.nul"],
] as const)("refuses where %s, with nothing half imported", async (_why, files, settings, code) => {
  const book = bookOf({ Клиенты: people });
  const before = stateOf(book);
  await expect(sessionOf(book).prepare(request(files, settings), silent)).rejects.toMatchObject({ code });
  expect(stateOf(book)).toEqual(before);
});
