/** @jest-environment jsdom */
import { act, useState } from "react";
import type { Errand } from "../../src/app/errand";
import { Pane } from "../../src/app/Pane";
import type { PaneHost } from "../../src/app/paneHost";
import { InputError } from "../../src/core/errors";
import { Cancelled } from "../../src/core/progress";
import { press, render, sees, unmount, until } from "./render";
import { changedMeanwhile, dateQuestion, overview, run, stubSession, type Twists } from "./stubSession";

const events: string[] = [];
const host: PaneHost = {
  showSheet: (sheet) => events.push(`show ${sheet}`),
  workbookChanged: () => events.push("changed"),
  openSample: () => events.push("sample"),
  openOwnFile: () => events.push("own"),
};

async function open(twists: Twists = {}) {
  const stub = stubSession(twists);
  await render(<Pane session={stub.session} host={host} revision={0} onLanguage={(id) => events.push(id)} />);
  return stub;
}

const space = "\u00a0";

beforeEach(() => {
  events.length = 0;
});
afterEach(unmount);

it("tells at once what was recognised and how the segments stand", async () => {
  await open();
  await sees(`612 клиентов · 6${space}048 заказов · по 31.10.2026`);
  await sees("Ещё не посчитаны");
});

it.each([
  [false, "Рассчитано на 31.10.2026; с тех пор строки не менялись."],
  [true, "Устарело: рассчитано на 31.10.2026, с тех пор строки изменились или добавились."],
])("knows whether the segments are still true: stale %s", async (isStale, text) => {
  const segment = { asOfDay: overview.lastOrderDay!, settings: {}, isStale };
  await open({ overview: { ...overview, lastRuns: { segment } } });
  await sees(text);
});

it("runs from the button to the result and back", async () => {
  const { asked } = await open();
  await press("Разделить на сегменты");
  await sees(`Изменятся 2${space}000 ячеек`);
  await sees("Лист «Клиенты»: 3 новых столбца справа от ваших");
  await sees("Новый лист «Сегменты»");
  await sees("31.10.2026");
  expect(events).toEqual([]);

  await press("Записать в книгу");
  await sees("клиентов из тех, кто покупал часто");
  expect(document.querySelector("table")!.rows).toHaveLength(11);
  expect(events).toEqual(["changed"]);

  await press("Открыть лист «Сегменты»");
  await press("Отменить запись");
  await sees("Запись отменена");
  expect(events).toEqual(["changed", "show Сегменты", "changed"]);
  expect(asked.map(([method]) => method)).toEqual(["overview", "prepare", "apply", "undo"]);
});

it("puts the focus on each step as it begins", async () => {
  await open();
  await press("Разделить на сегменты");
  await until(() => document.activeElement?.textContent === "Что будет записано");
  await press("Записать в книгу");
  await until(() => document.activeElement?.textContent === "Готово");
});

it("asks what cannot be decided, names the days, and passes the answer on", async () => {
  const { asked } = await open({ question: dateQuestion });
  await press("Разделить на сегменты");
  await sees("2 января 2025");
  const [dayFirst] = document.querySelectorAll<HTMLInputElement>("input[type=radio]");
  await act(async () => dayFirst!.click());
  await press("Продолжить");
  await sees("Что будет записано");
  expect(asked.findLast(([method]) => method === "prepare")).toEqual([
    "prepare",
    {
      command: "segment",
      settings: {},
      language: "ru",
      corrections: { dateOrders: { Заказы: { Дата: "dmy" } } },
    },
  ]);
});

it("says what was refused, that nothing was written, and how to go on", async () => {
  await open({ applyError: changedMeanwhile });
  await press("Разделить на сегменты");
  await press("Записать в книгу");
  await sees("В строке 7 нет пригодной суммы. Ничего не записано, ваш файл не тронут.");
  expect(events).toEqual([]);
  await press("Исправить столбцы");
  await sees("Проверьте, верно ли поняты столбцы");
});

it("stops when asked to and says that nothing was written", async () => {
  await open({ stageMs: 20 });
  await press("Разделить на сегменты");
  await press("Отмена");
  await sees("Остановлено. В книгу ничего не записано.");
});

it("treats a stop by the session like one by the button", async () => {
  await open({ prepareError: new Cancelled() });
  await press("Разделить на сегменты");
  await sees("Остановлено.");
});

it("lets a column be corrected and reads the workbook anew", async () => {
  const { asked } = await open();
  await press(`Распознанные столбцы: 612 клиентов · 6${space}048 заказов · по 31.10.2026`);
  const amount = await until(() =>
    [...document.querySelectorAll("select")].find(
      (one) => document.querySelector(`label[for="${one.id}"]`)?.textContent === "Сумма",
    ),
  );
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!;
    set.call(amount, "0");
    amount.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await until(() => asked.length === 2);
  expect(asked.at(-1)).toEqual(["overview", { roles: { orders: { amount: "Номер" } } }]);
});

it("shows the doors where no orders were recognised", async () => {
  await open({ overview: { ...overview, recognition: { sheets: [], questions: [] } } });
  await sees("Заказы здесь не распознаны");
  await press("Показать на примереГотовая книга небольшого магазина: заказы за три года.");
  expect(events).toEqual(["sample"]);
});

it("lets a run be asked for while the workbook is still being read", async () => {
  const { asked } = await open({ stageMs: 20 });
  expect(document.body.textContent).toContain("Читаем листы");
  await press("Разделить на сегменты");
  await until(() => asked.some(([method]) => method === "prepare"));
});

it("turns to a run asked for elsewhere, and begins anew when it is asked for again", async () => {
  const { session, asked } = stubSession();
  // biome-ignore lint/correctness/noComponentHookFactories: it reads what this test alone asks for.
  function Outside() {
    const [number, setNumber] = useState(0);
    const errand = number > 0 ? { errand: { kind: "run", command: "segment", number } as const } : {};
    return (
      <>
        <button type="button" onClick={() => setNumber(number + 1)}>
          Ribbon
        </button>
        <Pane session={session} host={host} revision={0} onLanguage={() => {}} {...errand} />
      </>
    );
  }
  const prepared = () => asked.filter(([method]) => method === "prepare").length;
  await render(<Outside />);
  await sees("Ещё не посчитаны");
  await press("Ribbon");
  await sees("Что будет записано");
  expect(prepared()).toBe(1);
  await press("Ribbon");
  await until(() => prepared() === 2);
  await sees("Что будет записано");
  await press("Назад");
  await sees("Ещё не посчитаны");
  expect(asked.map(([method]) => method)).not.toContain("apply");
});

it("tells how an undoing went that was asked for elsewhere", async () => {
  const { session } = stubSession();
  const show = (errand: Errand) =>
    render(<Pane session={session} host={host} revision={0} onLanguage={() => {}} errand={errand} />);
  await show({ kind: "undoing", startedMs: 0 });
  await sees("Возвращаем книгу к прежнему виду");
  await unmount();
  await show({ kind: "undone", run });
  await sees("Запись отменена: книга такая же, как до неё. Отменён запуск 2 нояб. 2026");
  await unmount();
  await show({ kind: "undoFailed", error: new InputError("undo.nothing") });
  await sees("В этой книге нет запусков, которые можно отменить.");
  await press("На главную");
  await sees("612 клиентов");
});
