/** The built pane with Microsoft's client, in Chromium, over a workbook host. */
import { readFileSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { openWorkbook } from "../../src/xlsx/workbook";
import { dump } from "../office-host/dump";
import { floorSets, Host, type HostOptions } from "../office-host/host";
import { hostFrom } from "../office-host/hostFrom";
import { defaultOptions } from "../office-host/model/protection";
import { complaints, launch } from "./browser";
import { builtFile, openPaneInExcel } from "./excelPane";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const sampleHost = (options?: HostOptions) =>
  hostFrom(openWorkbook(new Uint8Array(readFileSync("assets/sample-ru.xlsx"))), options);

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name });

it("segments and undoes from the ribbon: shows first, writes when told, gives every cell back", async () => {
  const host = sampleHost();
  const before = dump(host);
  const { pane, ribbon, faults } = await openPaneInExcel(browser, host);

  await ribbon.press("segment");
  expect(ribbon.shown()).toBe(1);
  await button(pane, "Write to the workbook").waitFor();
  expect(dump(host)).toEqual(before);

  await button(pane, "Write to the workbook").click();
  await pane.getByRole("heading", { name: "Done" }).waitFor();
  expect(dump(host).sheets.map(({ name }) => name)).toContain("Segments");

  await ribbon.press("undo");
  expect(ribbon.shown()).toBe(2);
  await pane.getByText("the workbook is as it was", { exact: false }).waitFor();
  expect(dump(host)).toEqual(before);

  await ribbon.press("undo");
  await pane.getByText("There is no run to undo in this workbook").waitFor();
  expect(faults).toEqual([]);
});

it("reads the workbook again when somebody turns to the pane after editing cells", async () => {
  const host = sampleHost();
  const { pane } = await openPaneInExcel(browser, host);
  const head = pane.getByRole("button", { name: /customers/ });
  await head.waitFor();
  expect(await head.textContent()).toContain("5,658 orders");
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      // The only row of its order.
      context.workbook.worksheets.getItem("Заказы").getRange("B5").values = [["no day"]];
      await context.sync();
    }),
  );
  await head.hover();
  await pane.getByRole("button", { name: /5,657 orders/ }).waitFor();
});

it("asks for the password of a protected sheet, writes, and leaves it protected; refused, it writes nothing", async () => {
  const host = sampleHost();
  const customers = host.book.sheets.find(({ name }) => name === "Клиенты")!;
  customers.protection = { options: defaultOptions, password: "secret" };
  const before = dump(host);
  const { pane, ribbon, faults } = await openPaneInExcel(browser, host);

  await ribbon.press("segment");
  await button(pane, "Write to the workbook").click();
  await pane.getByText("Sheet “Клиенты” is protected with a password").waitFor();
  await button(pane, "Do not write").click();
  const refusal = pane.getByRole("alert").filter({ hasText: "without it nothing can be written there" });
  await refusal.waitFor();
  expect((await refusal.textContent())?.match(/nothing was/gi)).toHaveLength(1);
  expect(dump(host)).toEqual(before);

  await ribbon.press("segment");
  await button(pane, "Write to the workbook").click();
  await pane.getByRole("textbox", { name: "Password" }).fill("secret");
  await pane.getByRole("textbox", { name: "Password" }).press("Enter");
  await pane.getByRole("heading", { name: "Done" }).waitFor();
  expect(customers.protection).toMatchObject({ password: "secret" });
  expect(faults).toEqual([]);
});

it("finds a write that Excel was closed in the middle of, and restores the workbook before all else", async () => {
  const host = sampleHost();
  const before = dump(host);
  const dying = await openPaneInExcel(browser, host);
  await dying.ribbon.press("segment");
  await button(dying.pane, "Write to the workbook").waitFor();
  host.plan({
    at: /^WorksheetCollection\.Add\(\)|^Range\.ColumnWidth=|^RangeFormat\.ColumnWidth=/,
    effect: { kind: "kill" },
  });
  await button(dying.pane, "Write to the workbook").click();
  await host.dead;
  await dying.page.close();
  const left = dump(host);
  expect(left).not.toEqual(before);

  const again = new Host(host.book);
  const { pane, ribbon } = await openPaneInExcel(browser, again);
  await pane.getByRole("heading", { name: "A run was cut short" }).waitFor();
  await ribbon.press("segment");
  expect(dump(again)).toEqual(left);
  await button(pane, "Restore").click();
  await pane.getByText("Restored: the workbook is as it was before the run.").waitFor();
  expect(dump(again)).toEqual(before);
  await button(pane, "Segment").waitFor();
});

it("says which Excel is needed when this one is older", async () => {
  const host = sampleHost({ sets: { ...floorSets, ExcelApi: "1.13" } });
  const { pane } = await openPaneInExcel(browser, host);
  await pane.getByText("Klientela needs Excel 2021 or newer").waitFor();
  expect(await pane.getByRole("link").getAttribute("href")).toBe("workbench.html");
  expect(host.traffic).toEqual([]);
});

it.each(["Microsoft's server answers", "Microsoft's server cannot be reached"])(
  "says that there is no Excel in a browser, and where to go, when %s",
  async (how) => {
    const page = await (await browser.newContext({ locale: "cs-CZ" })).newPage();
    await page.route("https://localhost/**", (route) =>
      route.fulfill(builtFile(new URL(route.request().url()).pathname)!),
    );
    await page.route("https://appsforoffice.microsoft.com/**", (route) =>
      how.endsWith("answers") ? route.fulfill(officeFile(route.request().url())) : route.abort(),
    );
    await page.goto("https://localhost/taskpane.html");
    await page.getByText("Tady není Excel").waitFor();
    expect(await page.getByRole("link").getAttribute("href")).toBe("workbench.html");
    expect(await complaints(page)).toEqual([]);
  },
);

it("lets nothing in but its own scripts and Microsoft's, and nothing out", async () => {
  const { pane } = await openPaneInExcel(browser, sampleHost());
  await button(pane, "Segment").waitFor();
  const refused = await pane.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      directives.push(event.effectiveDirective);
    });
    const script = document.createElement("script");
    script.textContent = "globalThis.wasRun = true";
    document.head.append(script);
    const foreign = document.createElement("script");
    foreign.src = "https://example.com/x.js";
    document.head.append(foreign);
    await fetch("https://example.com/").catch(() => undefined);
    document.body.append(Object.assign(document.createElement("iframe"), { src: "https://example.com/" }));
    const button = document.createElement("button");
    button.setAttribute("onclick", "globalThis.wasRun = true");
    button.click();
    setTimeout("globalThis.wasRun = true");
    const until = Date.now() + 20_000;
    while (new Set(directives).size < 5 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return { directives: [...new Set(directives)].sort(), wasRun: "wasRun" in globalThis };
  });
  expect(refused).toEqual({
    directives: ["connect-src", "frame-src", "script-src", "script-src-attr", "script-src-elem"],
    wasRun: false,
  });
});

it("gives axe nothing to say in Excel", async () => {
  const { pane } = await openPaneInExcel(browser, sampleHost());
  await button(pane, "Segment").waitFor();
  expect(await complaints(pane)).toEqual([]);
});

function officeFile(address: string) {
  const name = new URL(address).pathname.replace("/lib/1/hosted/", "");
  const body = readFileSync(`node_modules/@microsoft/office-js/dist/${name.toLowerCase()}`);
  return { body, contentType: "text/javascript" };
}
