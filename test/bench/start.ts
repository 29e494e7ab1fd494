/**
 * How soon the pane can be used after it was opened: `npm run bench:start`, after `npm run build`.
 *
 * The built page in Chromium, with Microsoft's client and the sample workbook behind it; Office.js comes from the disk.
 * Counted from the opening of the page until the button that starts a run is there and the page is idle.
 */
import { readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { openWorkbook } from "../../src/xlsx/workbook";
import { openPaneInExcel } from "../e2e/excelPane";
import { hostFrom } from "../office-host/hostFrom";

const rounds = 5;
const sample = openWorkbook(new Uint8Array(readFileSync("assets/sample-en.xlsx")));

async function main(): Promise<void> {
  const { ensureBrowser } = await import("../../scripts/ensureBrowser.mjs");
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
  await millisecondsToButton(browser); // The first page also warms the browser up.
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await millisecondsToButton(browser));
  await browser.close();
  const median = times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)]!;
  const all = times.map((one) => one.toFixed(0)).join(", ");
  console.log(`interactive after ${median.toFixed(0)} ms (median of ${rounds}: ${all})`);
}

async function millisecondsToButton(browser: Browser): Promise<number> {
  const { page, pane } = await openPaneInExcel(browser, hostFrom(sample));
  const elapsed = await pane.evaluate(async () => {
    const isThere = () =>
      [...document.querySelectorAll("button")].some((one) => one.textContent === "Segment");
    while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
    // A message of the page to itself waits for what keeps it busy.
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now();
  });
  await page.context().close();
  return elapsed;
}

void main();
