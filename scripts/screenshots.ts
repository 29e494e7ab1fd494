// Pictures of every page in every language and theme, for looking at: .artifacts/screens
import { mkdirSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { type Language, languageIds, say, type TextKey } from "../src/i18n";

const folder = ".artifacts/screens";
const themes = ["light", "dark", "contrast"] as const;
const widths = [320, 400, 1400] as const;

async function main() {
  const { root } = await import("./ensureInstalled.mjs");
  const { ensureBrowser } = await import("./ensureBrowser.mjs");
  const { ensureBuilt } = await import("./ensureBuilt.mjs");
  const { serve } = await import("./serve.mjs");
  ensureBuilt(root);
  const { server, address } = await serve(root, { firstPort: 4480 });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  mkdirSync(folder, { recursive: true });
  for (const language of languageIds) {
    for (const theme of themes) {
      for (const width of widths) {
        const page = await browser.newPage({ viewport: { width, height: 860 }, reducedMotion: "reduce" });
        await page.goto(`${address}?file=none`);
        await page.evaluate((chosen) => localStorage.setItem("klientela.workbench", JSON.stringify(chosen)), {
          language,
          theme,
        });
        await page.reload();
        await walk(page, language, (name) =>
          page.screenshot({ path: `${folder}/${name}-${language}-${theme}-${width}.png` }),
        );
        await page.close();
      }
    }
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** Goes through the main job and takes a picture at each stop. */
async function walk(page: Page, language: Language, take: (name: string) => Promise<unknown>): Promise<void> {
  const text = (key: TextKey) => say(language, key);
  const press = (key: TextKey) =>
    page
      .getByRole("button", { name: text(key) })
      .first()
      .click();
  const heading = (key: TextKey) => page.getByRole("heading", { name: text(key), exact: true }).waitFor();
  const stop = async (name: string) => {
    await page.waitForTimeout(300);
    await take(name);
  };
  await heading("start.title");
  await stop("start");
  await press("start.sample");
  await page.getByRole("button", { name: text("home.segment.run") }).waitFor();
  await stop("home");
  await page.getByRole("button", { name: text("head.open").replace("{facts}", "") }).click();
  await heading("columns.title");
  await stop("columns");
  await press("pane.back");
  await press("settings.title");
  await heading("settings.title");
  await stop("settings");
  await press("pane.back");
  await press("home.segment.run");
  await heading("run.willWrite");
  await stop("preview");
  await press("run.write");
  await heading("run.done");
  await stop("result");
  await press("pane.back");
  await press("history.title");
  await heading("history.title");
  await stop("history");
}

void main();
