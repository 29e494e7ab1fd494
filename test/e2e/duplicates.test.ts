import type { Browser, Page } from "playwright-core";
import { complaints, launch, openWorkbench } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

it("finds duplicates and says why, merges them, and takes a merge apart", async () => {
  const { page, faults } = await openWorkbench(browser);
  await button(page, "Найти дубликаты").click();
  await page.getByRole("heading", { name: "Что будет записано" }).waitFor();
  const cluster = button(page, /: 2 строки$/).first();
  await cluster.click();
  const why = page.getByRole("table", { name: /^Почему: строки/ }).first();
  await why.waitFor();
  expect(await why.getByRole("row").count()).toBeGreaterThan(4);
  expect(await complaints(page)).toEqual([]);
  await button(page, "Записать в книгу").click();
  await page.getByRole("heading", { name: "Готово" }).waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toContain("Дубликаты");

  await button(page, "Назад").click();
  await button(page, "Объединить").click();
  const offer = page.getByRole("checkbox", { name: /^Объединить строки/ }).first();
  await offer.waitFor();
  expect(await offer.isChecked()).toBe(true);
  await button(page, "Что будет в строке").first().click();
  expect(await complaints(page)).toEqual([]);
  await button(page, "Записать в книгу").click();
  await page.getByRole("heading", { name: "Готово" }).waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toContain("Объединённые клиенты");

  await button(page, "Назад").click();
  await button(page, "Выбрать объединение").click();
  await page.getByRole("combobox", { name: "Какое объединение?" }).selectOption("M1");
  await page.getByText(/^Возвращается 1 строка/).waitFor();
  await button(page, "Записать в книгу").click();
  await page.getByRole("heading", { name: "Готово" }).waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);
