// npm test: installs what is missing, then runs every test.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureBrowser } = await import("./ensureBrowser.mjs");
ensureBrowser();

if (!existsSync(`${root}/../shared/data`)) {
  console.log("../shared/data is not here: tests that read it are left out.");
}

const results = `${root}/.artifacts/jest.json`;
mkdirSync(`${root}/.artifacts`, { recursive: true });
rmSync(results, { force: true });
const words = ["--json", `--outputFile=${results}`, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [`${root}/node_modules/jest/bin/jest.js`, ...words], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, "utf8"),
  );
  // A suite that could not even start is a failure too.
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  console.log(
    `${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`,
  );
}
process.exit(status ?? 1);
