// Microsoft's tool that has desktop Excel load an add-in. Called through npx and by version: 7.0.0 cannot be
// installed, and what 5.1.6 brings with it has no place among the packages of this project.
import { spawn } from "node:child_process";
import { root } from "./ensureInstalled.mjs";

const tool = "office-addin-debugging@5.1.6";

/** @param {"start" | "stop"} verb */
export function sideload(verb) {
  const options = verb === "start" ? ["desktop", "--app", "excel", "--no-debug"] : [];
  const done = spawn("npx", ["--yes", tool, verb, "manifest.xml", ...options], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  done.on("exit", (code) => {
    if (code) process.exitCode = code;
  });
}
