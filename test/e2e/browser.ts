import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from "playwright-core";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.KLIENTELA_BROWSER!, args: quiet });

/** A page of the workbench that collects what goes wrong on it, e.g. what its security policy forbids. */
export async function openWorkbench(
  browser: Browser,
  search = "",
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({
    locale: "ru-RU",
    viewport: { width: 1400, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    const isIcon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !isIcon) faults.push(message.text());
  });
  await page.goto(`${process.env.KLIENTELA_ADDRESS}${search}`);
  return { page, faults };
}

/**
 * What axe has to say against the page as it is now.
 *
 * @param without a selector for what need not be looked at again.
 */
export async function complaints(page: Page | Frame, without = "none"): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (exclude) => (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: [exclude] }),
    without,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}

/** Gives a file to the next file dialog that `ask` opens. */
export async function choose(
  page: Page,
  ask: () => Promise<void>,
  name: string,
  bytes: Buffer,
): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await ask();
  await (await dialog).setFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
}

/** Drops a file on the page the way the system does. */
export async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const made = new DataTransfer();
      const binary = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      made.items.add(new File([binary], fileName));
      return made;
    },
    [name, bytes.toString("base64")] as const,
  );
  for (const event of ["dragenter", "dragover", "drop"]) {
    await page.dispatchEvent("header", event, { dataTransfer: transfer });
  }
}

/** The texts of the cells that are on the screen. */
export const shownCells = (page: Page) => page.locator("revo-grid revogr-data .rgCell").allInnerTexts();
