/** @jest-environment jsdom */
import { Pane } from "../../src/app/Pane";
import type { PaneHost } from "../../src/app/paneHost";
import { Sales } from "../../src/app/runs/dynamics/Sales";
import type { DynamicsSummary } from "../../src/commands/dynamics/summary";
import { render, sees, unmount } from "./render";
import { overview, stubSession } from "./stubSession";

const host: PaneHost = { showSheet() {}, workbookChanged() {}, openSample() {}, openOwnFile() {} };

/** October 2026 is month 24321. */
const summary: DynamicsSummary = {
  unit: "month",
  horizon: 3,
  currencies: [],
  sales: [
    { period: 24_320, revenue: 800, isComplete: true },
    { period: 24_321, revenue: 1500, yearBefore: 1000, isComplete: true },
  ],
  forecast: [{ period: 24_322, value: 1600, low: 1200, high: 2000 }],
  months: [],
  bridge: {
    fromPeriod: 24_309,
    toPeriod: 24_321,
    before: 1000,
    after: 1500,
    parts: [
      { part: "newCustomers", amount: 700 },
      { part: "lostCustomers", amount: -200 },
    ],
  },
};

const space = "\u00a0";

afterEach(unmount);

it("shows how sales moved, what is expected and why, with every number in a table", async () => {
  await render(<Sales summary={summary} />);
  await sees(`1${space}500`);
  await sees("выручка, октябрь 2026: на 50 % больше, чем годом раньше");
  const tables = [...document.querySelectorAll("table")].map((table) =>
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent).filter((text) => text !== ""),
    ),
  );
  expect(tables.map((rows) => rows.slice(1))).toEqual([
    [
      ["Сентябрь 2026", "800", "—"],
      ["Октябрь 2026", `1${space}500`, `1${space}000`],
    ],
    [["Ноябрь 2026", `1${space}600`, `1${space}200`, `2${space}000`]],
    [
      ["Октябрь 2025", `1${space}000`],
      ["Новые клиенты", "700"],
      ["Клиенты, которые не пришли", "-200"],
      ["Октябрь 2026", `1${space}500`],
    ],
  ]);
  const picture = document.querySelector("svg[role=img]")!;
  expect(picture.getAttribute("aria-label")).toContain(`от 1${space}200 до 2${space}000`);
});

it("says so when no row counts", async () => {
  await render(<Sales summary={{ ...summary, sales: [], forecast: [] }} />);
  await sees("Ни одна строка");
});

it("offers Refresh where there are reports, and says how many are out of date", async () => {
  const { session } = stubSession({});
  await render(<Pane session={session} host={host} revision={0} onLanguage={() => {}} />);
  await sees("612 клиентов");
  expect(document.body.textContent).not.toContain("Обновить всё");
  await unmount();
  const run = { asOfDay: overview.lastOrderDay!, settings: {}, isReport: true } as const;
  const lastRuns = { segment: { ...run, isStale: true }, dynamics: { ...run, isStale: false } };
  const stale = stubSession({ overview: { ...overview, lastRuns } });
  await render(<Pane session={stale.session} host={host} revision={0} onLanguage={() => {}} />);
  await sees("1 отчёт устарел: строки с тех пор изменились.");
  await sees("Обновить всё");
});
