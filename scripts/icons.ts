// The drawings of assets/ in every size Office asks for: `npm run icons`
import { readdirSync, readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { iconSizes } from "./manifest/iconSizes";

async function main() {
  const { ensureBrowser } = await import("./ensureBrowser.mjs");
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  for (const size of [...iconSizes, 128]) await draw(browser, "assets/icon", size);
  const ribbon = readdirSync("assets/ribbon").filter((file) => file.endsWith(".svg"));
  for (const file of ribbon) {
    const drawing = `assets/ribbon/${file.replace(".svg", "")}`;
    for (const size of iconSizes) await draw(browser, drawing, size);
  }
  await browser.close();
}

async function draw(browser: Browser, drawing: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(`${drawing}.svg`, "utf8");
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: `${drawing}-${size}.png`, omitBackground: true });
  await page.close();
}

void main();
