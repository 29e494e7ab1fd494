import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { cellAt } from "../../src/core/table/cells";
import { openWorkbook } from "../../src/xlsx/workbook";
import { launch, openWorkbench, shownCells } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

it("opens the sample, segments it, shows the result, saves it and takes it back", async () => {
  const { page, faults } = await openWorkbench(browser);
  const head = button(page, /Распознанные столбцы/);
  await head.waitFor();
  expect(await head.textContent()).toMatch(/^\d+ клиент\S* · [\d\s]+ заказ\S* · по \d\d\.\d\d\.\d{4}$/);
  await page.locator("revogr-data .rgCell", { hasText: "@" }).first().waitFor();
  const tabsBefore = await page.getByRole("tab").allInnerTexts();
  const cellsBefore = await shownCells(page);

  await button(page, "Разделить на сегменты").click();
  await page
    .getByText(/Измен[ия]тся [\d\s]+ ячеек|Измен[яи]тся/)
    .first()
    .waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(tabsBefore);

  await button(page, "Записать в книгу").click();
  await page.getByRole("heading", { name: "Готово" }).waitFor();
  await page.getByText("не сохранено").waitFor();
  const rows = page.getByRole("table", { name: "Клиенты по сегментам" }).getByRole("row");
  expect(await rows.count()).toBeGreaterThan(5);

  await button(page, /Открыть лист/).click();
  const selected = page.getByRole("tab", { selected: true });
  expect(tabsBefore).not.toContain(await selected.textContent());

  const saving = page.waitForEvent("download");
  await button(page, "Сохранить как").click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
  const book = openWorkbook(await readFile((await saved.path())!));
  expect(book.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(["Сегменты", ...tabsBefore]));
  const customers = book.cells(tabsBefore[0]!);
  const headings = Array.from({ length: customers.columnCount }, (_one, column) =>
    [0, 1, 2].map((row) => cellAt(customers, row, column)),
  ).flat();
  expect(headings).toContain("Сегмент");

  await page.getByText("не сохранено").waitFor({ state: "detached" });
  await button(page, "Отменить запись").click();
  await page.getByText("Запись отменена").waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(tabsBefore);
  await page.getByRole("tab", { name: tabsBefore[0]! }).click();
  // The rows arrive in windows, after the sheet itself.
  const until = Date.now() + 60_000;
  let cells = await shownCells(page);
  while (cells.join() !== cellsBefore.join() && Date.now() < until) {
    await page.waitForTimeout(50);
    cells = await shownCells(page);
  }
  expect(cells).toEqual(cellsBefore);
  expect(faults).toEqual([]);
});

it("does the whole run by keyboard", async () => {
  const { page } = await openWorkbench(browser);
  await button(page, "Разделить на сегменты").waitFor();
  await tabTo(page, "Разделить на сегменты");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Что будет записано" }).waitFor();
  await tabTo(page, "Записать в книгу");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Готово" }).waitFor();
  await tabTo(page, "Отменить запись");
  await page.keyboard.press("Enter");
  await page.getByText("Запись отменена").waitFor();
});

/** Presses Tab until the control of that name has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (focused === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${name} is not reached by Tab`);
}
