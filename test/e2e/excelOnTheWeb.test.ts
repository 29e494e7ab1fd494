import type { Browser } from "playwright-core";
import { Host } from "../office-host/host";
import { valueAt } from "../office-host/model/cells";
import { addSheet, newBook } from "../office-host/model/newBook";
import { openExcelOnTheWeb } from "../office-host/seam/excelOnTheWeb";
import { launch } from "./browser";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const addin = `<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

test("the client in an iframe becomes ready, reads, writes, hears of changes and knows the host's sets", async () => {
  const book = newBook();
  const sheet = addSheet(book, "Orders");
  const host = new Host(book);
  const page = await browser.newPage();
  const frame = await openExcelOnTheWeb(page, host, "/addin.html", (path) =>
    path === "/addin.html" ? { body: addin, contentType: "text/html" } : undefined,
  );
  const seen = await frame.evaluate(async () => {
    while (!("Office" in globalThis)) await new Promise((resolve) => setTimeout(resolve, 20));
    const info = await Office.onReady();
    const heard: string[] = [];
    const run = (work: (orders: Excel.Worksheet) => unknown) =>
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem("Orders"));
        await context.sync();
      });
    await run((orders) => orders.onChanged.add(async ({ address }) => void heard.push(address)));
    await run((orders) => {
      orders.getRange("B2:C2").values = [["x", "1/2/2024"]];
    });
    const missing = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    }).catch((error: { readonly code: string }) => error.code);
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const { requirements } = Office.context;
    const sets = ["1.14", "1.15"].map((version) => requirements.isSetSupported("ExcelApi", version));
    return { host: info.host, platform: info.platform, heard, missing, sets };
  });
  expect(seen).toEqual({
    host: "Excel",
    platform: "OfficeOnline",
    heard: ["B2:C2"],
    missing: "ItemNotFound",
    sets: [true, false],
  });
  expect([valueAt(sheet, 1, 1), valueAt(sheet, 1, 2)]).toEqual(["x", 45293]);
});
