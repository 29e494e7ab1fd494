// Builds the pages and the command line when their sources are newer than what is built.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export function ensureBuilt(root) {
  const built = join(root, "dist", "workbench.html");
  if (existsSync(built) && statSync(built).mtimeMs > newest(root)) return;
  console.error("Building…");
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const done = spawnSync(process.execPath, [webpack, "--stats", "errors-warnings"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (done.status !== 0) throw new Error("The build failed; see its messages above");
}

/** When a source was last changed, in milliseconds. */
function newest(root) {
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ["webpack.config.js", "package-lock.json"].map((name) => join(root, name));
  return Math.max(...[...sources, ...others].map((file) => statSync(file).mtimeMs));
}
