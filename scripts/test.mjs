// npm test: installs what is missing, then runs the static checks and every test.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureBrowser } = await import("./ensureBrowser.mjs");
ensureBrowser();

const run = (command, ...words) =>
  spawnSync(process.execPath, [`${root}/node_modules/${command}`, ...words], { cwd: root, stdio: "inherit" }).status;

if (!existsSync(`${root}/../shared/data`)) {
  console.log("../shared/data is not here: tests that read it are left out.");
}
process.exit(run("jest/bin/jest.js", ...process.argv.slice(2)) ?? 1);
