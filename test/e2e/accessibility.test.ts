import type { Browser, Page } from "playwright-core";
import { complaints, drop, launch, openWorkbench } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name }).waitFor();

/** Each page of the pane, how to get there from the one before, and what shows that one is there. */
const walk: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ["home", (page) => page.getByRole("button", { name: "Разделить на сегменты" }).waitFor()],
  [
    "columns",
    async (page) => {
      await press(page, /Распознанные столбцы/);
      await heading(page, "Распознанные столбцы");
    },
  ],
  [
    "settings",
    async (page) => {
      await press(page, "Назад");
      await press(page, "Настройки");
      await heading(page, "Настройки");
    },
  ],
  [
    "history",
    async (page) => {
      await press(page, "Назад");
      await press(page, "История");
      await heading(page, "История");
    },
  ],
  [
    "preview",
    async (page) => {
      await press(page, "Назад");
      await press(page, "Разделить на сегменты");
      await heading(page, "Что будет записано");
    },
  ],
  [
    "result",
    async (page) => {
      await press(page, "Записать в книгу");
      await heading(page, "Готово");
    },
  ],
  [
    "broken file",
    async (page) => {
      await drop(page, "broken.xlsx", Buffer.from("x"));
      await page.getByRole("button", { name: "Открыть без сохранения" }).click();
      await page.getByText("Файл не открылся").waitFor();
    },
  ],
];

it.each(["light", "dark", "contrast"])(
  "gives axe nothing to say on any page in %s",
  async (theme) => {
    const { page } = await openWorkbench(browser, "?file=none");
    await page.evaluate(
      (name) => localStorage.setItem("klientela.workbench", JSON.stringify({ language: "ru", theme: name })),
      theme,
    );
    await page.reload();
    await page.getByRole("button", { name: /Показать на примере/ }).waitFor();
    expect({ start: await complaints(page) }).toEqual({ start: [] });
    await press(page, /Показать на примере/);
    for (const [name, go] of walk) {
      await go(page);
      // The cells are many, and change with the first page and the written columns only.
      const without = name === "home" || name === "result" ? undefined : "revo-grid";
      expect({ [name]: await complaints(page, without) }).toEqual({ [name]: [] });
    }
  },
  300_000,
);

it.each([320, 450])("needs no sideways scrolling at %i px", async (width) => {
  const { page } = await openWorkbench(browser, "", { viewport: { width, height: 800 } });
  await heading(page, "Сегменты");
  for (const [, go] of walk.slice(1, -1)) {
    await go(page);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const pane = document.querySelector("aside")!;
      return { scrollWidth: pane.scrollWidth, clientWidth: pane.clientWidth };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
