import type { Browser, Page } from "playwright-core";
import { launch, openWorkbench } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const willBeWritten = (page: Page) => page.getByRole("heading", { name: "Что будет записано" }).waitFor();

it("finds what is wrong, leads to the cell, calls it fine, and mends what is certain", async () => {
  const { page, faults } = await openWorkbench(browser);
  await button(page, "Проверить").click();
  await willBeWritten(page);
  await button(page, /Несколько телефонов в ячейке — \d+/).click();
  const place = button(page, /^Клиенты, строка \d+, Телефон$/).first();
  const row = /строка (\d+)/.exec((await place.textContent())!)![1]!;
  await place.click();
  const sheets = page.getByRole("tab");
  expect(await sheets.first().getAttribute("aria-selected")).toBe("true");
  await page.locator("revogr-header, .rowHeaders").getByText(row, { exact: true }).first().waitFor();

  await button(page, new RegExp(`^Так и должно быть: Клиенты, строка ${row},`)).click();
  await button(page, /^Отмечено «так и должно быть»: 1$/).waitFor();
  await willBeWritten(page);
  await button(page, "Записать в книгу").click();
  await page.getByRole("heading", { name: "Готово" }).waitFor();
  await page.getByRole("tab", { name: "Проверка данных" }).waitFor();
  await button(page, "Назад").click();

  await button(page, "Показать исправления").click();
  await willBeWritten(page);
  const before = await page.getByText(/^Измен[яи]тся/).textContent();
  await page
    .getByRole("checkbox", { name: /^Исправить: Опечатка|^Исправить: Буквы/ })
    .first()
    .uncheck();
  await page.waitForFunction((text) => {
    const shown = [...document.querySelectorAll("span")].find((one) =>
      /^Измен[яи]тся/.test(one.textContent!),
    );
    return shown && shown.textContent !== text;
  }, before);
  expect(faults).toEqual([]);
});

it("brings a file in: shows how it was read, writes it with a log, and takes it back", async () => {
  const { page, faults } = await openWorkbench(browser);
  await button(page, "Выбрать файлы").click();
  const text = "Клиент;Телефон;E-mail\nПроба Новая;+7 903 111-22-33;=1+1\n";
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "новые.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await willBeWritten(page);
  await page.getByText("utf-8, разделитель ;").waitFor();
  await page.getByText("Проба Новая").waitFor();
  await button(page, "Записать в книгу").click();
  await page.getByText("строка добавлена или дополнена").waitFor();
  await page.getByRole("tab", { name: "Журнал загрузки" }).waitFor();
  await button(page, "Отменить запись").click();
  await page.getByText("Запись отменена").waitFor();
  await page.getByRole("tab", { name: "Журнал загрузки" }).waitFor({ state: "detached" });
  expect(faults).toEqual([]);
});
