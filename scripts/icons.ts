// The icon in every size Office asks for, out of assets/icon.svg: `npx tsx scripts/icons.ts`
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

async function main() {
  const { ensureBrowser } = await import("./ensureBrowser.mjs");
  const drawing = readFileSync("assets/icon.svg", "utf8");
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
    await page.close();
  }
  await browser.close();
}

void main();
