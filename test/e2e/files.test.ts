import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { choose, drop, launch, openWorkbench, shownCells } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const rich = () => readFileSync("../shared/data/workbooks/rich.xlsx");
const title = (page: Page) => page.getByRole("heading", { level: 1 }).first();

it("begins with doors when there is nothing to open, and brings in a file through one", async () => {
  const { page, faults } = await openWorkbench(browser, "?file=none");
  const door = page.getByRole("button", { name: /Открыть мой файл/ });
  await choose(page, () => door.click(), "rich.xlsx", rich());
  await page.getByRole("tab", { name: "Customers" }).waitFor();
  expect(await page.title()).toBe("Klientela: рабочее окно");
  expect(faults).toEqual([]);
});

it("opens a file that is dropped anywhere, with its looks and without its hidden sheets", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  await page.getByRole("button", { name: /Открыть мой файл/ }).waitFor();
  await drop(page, "rich.xlsx", rich());
  await page.getByText("Orders 2025", { exact: true }).first().waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Orders", "Customers", "Dash"]);
  const heading = page.locator(".rgCell", { hasText: "Orders 2025" }).first();
  expect(await heading.evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe("700");
  expect(await heading.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe("rgb(31, 78, 120)");
});

it("says what is wrong with a broken file, keeps the open one, and goes on", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  await page.getByRole("button", { name: /Открыть мой файл/ }).waitFor();
  await drop(page, "rich.xlsx", rich());
  await page.getByRole("tab", { name: "Customers" }).waitFor();
  await drop(page, "broken.xlsx", Buffer.from("no zip at all"));
  const alert = page.getByRole("alert");
  await alert.getByText("Файл не открылся").waitFor();
  expect(await alert.textContent()).toContain("broken.xlsx на диске не тронут.");
  expect(await title(page).textContent()).toBe("rich.xlsx");
  await alert.getByRole("button", { name: "Закрыть" }).click();
  await alert.waitFor({ state: "detached" });
  expect(await page.getByRole("tab").count()).toBe(3);
});

it("refuses what it cannot open, naming what it can", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  await page.getByRole("button", { name: /Открыть мой файл/ }).waitFor();
  await drop(page, "letter.docx", Buffer.from("PK"));
  await page
    .getByRole("alert")
    .getByText(/\.xlsx/)
    .waitFor();
});

it("types into a cell, marks the book as not saved, and asks before it is replaced", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  await page.getByRole("button", { name: /Открыть мой файл/ }).waitFor();
  await drop(page, "rich.xlsx", rich());
  await page.locator(".rgCell", { hasText: "Ana" }).first().click();
  const content = page.getByRole("textbox", { name: "Содержимое ячейки" });
  await expectValue(page, "Ana");
  await content.fill("Анна");
  await content.press("Enter");
  await page.getByText("не сохранено").waitFor();
  await page.locator(".rgCell", { hasText: "Анна" }).waitFor();
  expect(await shownCells(page)).toContain("Анна");

  await drop(page, "other.xlsx", rich());
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Отмена" }).click();
  expect(await title(page).textContent()).toBe("rich.xlsx");
  await drop(page, "other.xlsx", rich());
  await dialog.getByRole("button", { name: "Открыть без сохранения" }).click();
  await page.getByRole("heading", { name: "other.xlsx" }).waitFor();
});

async function expectValue(page: Page, value: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll("input")].some((input) => input.value === wanted),
    value,
  );
}

/** The field in the cell is open and has taken up all that was typed so far. */
async function expectTyped(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => (document.activeElement as HTMLInputElement | null)?.value === wanted,
    text,
  );
}

it("edits in the grid: over a cell, inside a cell, and not at all after Escape", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  await page.getByRole("button", { name: /Открыть мой файл/ }).waitFor();
  await drop(page, "rich.xlsx", rich());
  await page.locator(".rgCell", { hasText: "Ana" }).first().dblclick();
  await expectValue(page, "Ana");
  await page.keyboard.press("End");
  await page.keyboard.type("bel");
  await expectTyped(page, "Anabel");
  await page.keyboard.press("Enter");
  await page.locator(".rgCell", { hasText: /^Anabel$/ }).waitFor();
  await page.locator(".rgCell", { hasText: /^Cy$/ }).first().click();
  await expectValue(page, "Cy");
  await page.keyboard.type("Cyril");
  await expectTyped(page, "Cyril");
  await page.keyboard.press("Enter");
  await page.locator(".rgCell", { hasText: /^Cyril$/ }).waitFor();
  await page.locator(".rgCell", { hasText: /^Dee$/ }).first().click();
  await expectValue(page, "Dee");
  await page.keyboard.type("Nobody");
  await expectTyped(page, "Nobody");
  await page.keyboard.press("Escape");
  await page.getByText("не сохранено").waitFor();
  expect(await shownCells(page)).not.toContain("Nobody");
});

it("scrolls to the last of a million rows", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  await page.getByRole("button", { name: /Открыть мой файл/ }).waitFor();
  const rows = Array.from({ length: 1_000_000 }, (_one, row) => `${row + 1};x`);
  const csv = Buffer.from(`n;t\n${rows.join("\n")}\n`);
  const door = page.getByRole("button", { name: /Открыть мой файл/ });
  await choose(page, () => door.click(), "long.csv", csv);
  await page.locator("revo-grid .rgCell", { hasText: /^1$/ }).first().waitFor({ timeout: 120_000 });
  const last = page.locator(".rgCell", { hasText: /^1000000$/ });
  // The grid measures itself once its first cells are drawn; told to scroll before that, it stays where it is.
  do {
    await page.locator("revo-grid").evaluate((grid) => (grid as HTMLRevoGridElement).scrollToRow(1_000_000));
    await page.waitForTimeout(200);
  } while ((await last.count()) === 0);
}, 240_000);
