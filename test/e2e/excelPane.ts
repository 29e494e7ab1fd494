import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import type { Host } from "../office-host/host";
import { openExcelOnTheWeb } from "../office-host/seam/excelOnTheWeb";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".png": "image/png",
  ".xlsx": "application/octet-stream",
};

/** What the ribbon's function commands and `showAsTaskpane` need of Excel, which is no matter of the workbook. */
export interface Ribbon {
  /** Presses the button whose function has this name; answers once Excel was told that it is done. */
  press(name: string): Promise<void>;
  /** How often the pane was brought into sight. */
  readonly shown: () => number;
}

/** The built pane in an iframe of a page that plays Excel on the web, and what goes wrong in it. */
export async function openPaneInExcel(
  browser: Browser,
  host: Host,
  options: BrowserContextOptions = {},
): Promise<{
  readonly page: Page;
  readonly pane: Frame;
  readonly ribbon: Ribbon;
  readonly faults: readonly string[];
}> {
  const context = await browser.newContext({ locale: "ru-RU", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  const { host: answering, shown } = withPane(host);
  const pane = await openExcelOnTheWeb(page, answering, "/taskpane.html", builtFile);
  return { page, pane, faults, ribbon: { press: (name) => press(pane, name), shown } };
}

/** Calls the function as Excel does: the name is the one the manifest gives. */
async function press(pane: Frame, name: string): Promise<void> {
  await pane.evaluate(async (id) => {
    type Mappings = Readonly<Record<string, (event: { readonly completed: () => void }) => unknown>>;
    type Actions = { readonly _association: { readonly mappings: Mappings } };
    const associated = () => (globalThis.Office?.actions as unknown as Actions)?._association.mappings[id];
    while (!associated()) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise<void>((completed) => associated()!({ completed }));
  }, name.toUpperCase());
}

/** A host that also shows the pane: for what is no matter of the workbook the client calls services by name. */
function withPane(host: Host): { readonly host: Host; readonly shown: () => number } {
  let shown = 0;
  const answer = host.answer.bind(host);
  host.answer = async (text, delays) => {
    if (!text.includes('"Name":"Microsoft.')) return answer(text, delays);
    if (text.includes("SetAppRuntimeState")) shown++;
    const { Actions } = JSON.parse(text) as { readonly Actions: readonly { readonly Id: number }[] };
    return JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })) });
  };
  return { host, shown: () => shown };
}

/** A file of the folder that is hosted; undefined for others. */
export function builtFile(path: string): { body: Buffer; contentType: string } | undefined {
  const contentType = contentTypes[extname(path)];
  if (!contentType) return undefined;
  return { body: readFileSync(join("dist", path)), contentType };
}
