import { createSession } from "../../src/commands/createSession";
import type { DynamicsChoices } from "../../src/commands/dynamics/dynamicsSettings";
import { periodId } from "../../src/commands/dynamics/periodId";
import { prepareRun } from "../../src/commands/prepareRun";
import type { Preview, RunRequest } from "../../src/commands/session";
import { dayOf } from "../../src/core/day";
import { silent } from "../../src/core/progress";
import type { CellValue } from "../../src/core/table/cells";
import { dayToSerial } from "../../src/core/table/serialDay";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { bookOf, reopened, stateOf, valuesOf } from "../workbook/books";
import { expectValid } from "../xlsx/judges";

let ids = 0;
const host = { today: () => 20_500, now: () => "2026-02-16T09:00:00", newId: () => `run${++ids}` };
const sessionOf = (port: FileWorkbook) => createSession({ port, outside: [] }, host);

const serial = (year: number, month: number, date: number) => dayToSerial(dayOf(year, month, date), 1900);

/** Two customers, one order of each a month for two years; one was cancelled. */
const orders: CellValue[][] = [
  ["Номер заказа", "Дата заказа", "Код клиента", "Товар", "Менеджер", "Город", "Сумма", "Статус"],
  ...Array.from({ length: 48 }, (_, at): CellValue[] => [
    `A${at}`,
    serial(2024 + Math.floor(at / 24), 1 + (Math.floor(at / 2) % 12), at % 2 === 0 ? 1 : 31 - 3),
    (at % 2) + 1,
    at % 3 === 0 ? "Чай" : "Кофе",
    at % 2 === 0 ? "Ольга" : "Павел",
    at % 4 === 0 ? "Тула" : "Псков",
    100 + at,
    at === 45 ? "Отменён" : "Выполнен",
  ]),
];
const customers: CellValue[][] = [
  ["Код клиента", "Имя"],
  [1, "Анна Орлова"],
  [2, "Борис Котов"],
];
const shop = () => bookOf({ Клиенты: customers, Заказы: orders });

const request = (settings: DynamicsChoices = {}): RunRequest => ({
  command: "dynamics",
  settings,
  language: "ru",
  corrections: {},
});

/** 100 + 101 + … + 147, without the 145 that were cancelled. */
const revenue = ((100 + 147) * 48) / 2 - 145;

it("writes the sheet, the columns beside the orders and the pivots, and takes all of it back", async () => {
  const book = shop();
  const before = stateOf(book);
  const session = sessionOf(book);
  const { changes, summary } = (await session.prepare(request(), silent)) as Preview<"dynamics">;
  expect(changes.map(({ key }) => key)).toEqual([
    "dynamics",
    "orderYear",
    "orderQuarter",
    "orderMonth",
    "orderWeekday",
    "orderSegment",
    "orderRevenue",
    "pivots",
  ]);
  expect(summary!.sales.at(-1)).toMatchObject({
    revenue: 146 + 147,
    yearBefore: 122 + 123,
    isComplete: true,
  });
  const { reportSheet } = await session.apply(silent);
  expect(reportSheet).toBe("Динамика продаж");
  expectValid(book.save());

  const [headings, first, , , , , , , , , , ninth] = valuesOf(book, "Заказы");
  expect(headings.slice(8)).toEqual([
    "Год",
    "Квартал",
    "Месяц",
    "День недели",
    "Сегмент клиента",
    "Учтённая выручка",
  ]);
  // 1 January 2024 was a Monday.
  expect(first.slice(8, 12)).toEqual([2024, "2024, 1 кв.", "2024-01", "1 понедельник"]);
  expect(first[13]).toBe(100);
  expect(ninth.slice(8, 11)).toEqual([2024, "2024, 2 кв.", "2024-06"]);
  expect(valuesOf(book, "Заказы")[46][13]).toBeNull();

  const pivots = valuesOf(book, "Сводные таблицы");
  expect(pivots[0][0]).toBe("Выручка в разрезах");
  // The first pivot has the grand total at its lower right corner: 24 months, two heading rows.
  expect(pivots[5][0]).toBe("Выручка");
  const totals = pivots[5 + 2 + 24];
  expect(totals[0]).toBe("Всего");
  expect(totals).toContain(revenue);

  const later = reopened(book);
  await sessionOf(later).undo(silent);
  expect(stateOf(later)).toEqual(before);
});

it("leaves the orders alone when no pivots are wanted", async () => {
  const book = shop();
  const session = sessionOf(book);
  const { changes } = await session.prepare(request({ pivots: false }), silent);
  expect(changes.map(({ key }) => key)).toEqual(["dynamics"]);
  await session.apply(silent);
  expect(valuesOf(book, "Заказы")).toEqual(orders);
});

it("says why there are no pivots", async () => {
  const half = (from: number, to: number) => [orders[0], ...orders.slice(from, to)];
  const parts = bookOf({ Клиенты: customers, "2024": half(1, 25), "2025": half(25, 49) });
  const session = sessionOf(parts);
  const { counts, summary } = (await session.prepare(request(), silent)) as Preview<"dynamics">;
  // Two sheets of one shape are one table.
  expect(counts.orderRows).toBe(48);
  expect(summary!.sales).toHaveLength(24);
  await session.apply(silent);
  expect(valuesOf(parts, "Сводные таблицы")[1][0]).toContain("2024, 2025");

  const noted = orders.map((row, at) => [...row, null, at === 5 ? "заметка" : null]);
  const gap = bookOf({ Клиенты: customers, Заказы: noted });
  const other = sessionOf(gap);
  await other.prepare(request(), silent);
  await other.apply(silent);
  expect(valuesOf(gap, "Сводные таблицы")[1][0]).toContain("без заголовка");
});

it("names its columns so that a pivot can tell them from the user's", async () => {
  const named = orders.map((row, at) => [...row, at === 0 ? "Месяц" : "x"]);
  const book = bookOf({ Клиенты: customers, Заказы: named });
  const session = sessionOf(book);
  await session.prepare(request(), silent);
  await session.apply(silent);
  expect(valuesOf(book, "Заказы")[0].slice(9, 12)).toEqual(["Год", "Квартал", "Месяц 2"]);
  expect(valuesOf(book, "Сводные таблицы")[7][0]).toBe("2024-01");
});

it("gives programs periods, season, forecast and bridge", async () => {
  const { found } = await prepareRun(
    { port: shop(), outside: [] },
    request({ unit: "quarter", horizon: 3 }),
    host.today(),
    silent,
  );
  const results = JSON.parse(JSON.stringify(found!.results()));
  expect(results).toMatchObject({ by: "quarter" });
  expect(results.periods).toHaveLength(8);
  // 100 … 105, and 124 … 129 a year later.
  expect(results.periods[0]).toMatchObject({ period: "2024-Q1", revenue: 615, orders: 6, toPrevious: null });
  expect(results.periods[4]).toMatchObject({ period: "2025-Q1", revenue: 759 });
  expect(results.periods[4].toYearBefore).toBeCloseTo(759 / 615 - 1, 12);
  expect(results.forecast.values.map(({ period }: { period: string }) => period)).toEqual([
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
  ]);
  const { before, after, parts } = results.bridge.yearBefore;
  const sum = Object.values<number>(parts).reduce((total, part) => total + part, 0);
  expect(sum).toBeCloseTo(after - before, 2);
  expect(results.season).toHaveProperty("months");
});

it("names periods as ISO 8601 does", () => {
  // 1 January 2021 lies in week 53 of 2020.
  expect(periodId(Math.floor((dayOf(2021, 1, 1) + 3) / 7), "week")).toBe("2020-W53");
  expect(periodId(dayOf(2021, 1, 1), "day")).toBe("2021-01-01");
  expect(periodId(2021, "year")).toBe("2021");
});

it("refuses a horizon that says nothing", async () => {
  await expect(sessionOf(shop()).prepare(request({ horizon: 13 }), silent)).rejects.toMatchObject({
    code: "dynamics.horizon",
  });
});
