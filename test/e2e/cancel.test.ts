import type { Browser } from "playwright-core";
import { choose, launch, openWorkbench } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it("stops long work on request, writes nothing, and the page stays at work meanwhile", async () => {
  const { page } = await openWorkbench(browser, "?file=none");
  const rows = Array.from({ length: 400_000 }, (_one, row) => {
    const month = String((row % 12) + 1).padStart(2, "0");
    return `${row};2025-${month}-1${row % 9};C${row % 70_000};${(row % 977) + 1}`;
  });
  const csv = Buffer.from(`OrderNumber;OrderDate;CustomerID;Amount\n${rows.join("\n")}\n`);
  const door = page.getByRole("button", { name: /Открыть мой файл/ });
  await choose(page, () => door.click(), "orders.csv", csv);
  await page.getByRole("button", { name: "Разделить на сегменты" }).click({ timeout: 90_000 });
  await page.getByRole("button", { name: "Отмена" }).click();
  await page.getByText("Остановлено. В книгу ничего не записано.").waitFor({ timeout: 60_000 });
  expect(await page.getByRole("tab").count()).toBe(1);
  expect(await page.getByText("не сохранено").count()).toBe(0);
}, 180_000);
