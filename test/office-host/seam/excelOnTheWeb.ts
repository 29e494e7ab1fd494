/**
 * Microsoft's client, unmodified, in a browser: the pane stands in an iframe as it does in Excel on the web.
 *
 * The host stays in this process; nothing is served, the browser's requests are answered by the test itself.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page, Route } from "playwright-core";
import type { Host } from "../host";
import { type FrameSettings, frameHost } from "./frameHost";

const origin = "https://localhost";
const officeOrigin = "https://appsforoffice.microsoft.com";

/**
 * Opens an add-in's page inside a page that plays Excel.
 *
 * @param files answers what the add-in's page asks its own server for: a path such as `/taskpane.html` to its bytes
 * and type; undefined for what is not there.
 * @returns the frame with the add-in in it.
 */
export async function openExcelOnTheWeb(
  page: Page,
  host: Host,
  path: string,
  files: (path: string) => { readonly body: string | Buffer; readonly contentType: string } | undefined,
): Promise<Frame> {
  await page.route(`${officeOrigin}/**`, answerOffice);
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/excel.html")
      return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
    const file = files(pathname);
    return file ? route.fulfill(file) : route.fulfill({ status: 404 });
  });
  await page.exposeFunction("answerRequest", async (text: string, flags: number) => ({
    answer: await host.answer(text, (flags & 64) !== 0),
    events: host.takeEvents(),
  }));
  // A bench that tsx runs names its functions by a helper of tsx, which a page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(`${origin}/excel.html`);
  const settings: FrameSettings = { addin: `${origin}${path}`, sets: host.sets };
  await page.evaluate(frameHost, settings);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error("the add-in's frame did not open");
  return frame;
}

/** Office.js and what it loads, from the package instead of Microsoft's server. */
function answerOffice(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const folder = join(require.resolve("@microsoft/office-js/package.json"), "../dist");
  const file = join(folder, pathname.replace(/^\/lib\/[^/]+\/hosted\//, "").toLowerCase());
  if (!existsSync(file)) return route.fulfill({ status: 404 });
  return route.fulfill({ contentType: "text/javascript", body: readFileSync(file, "utf8") });
}
