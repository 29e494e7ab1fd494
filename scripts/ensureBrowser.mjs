// End-to-end tests need a Chrome, Edge or Chromium. Finds one; on Debian as root installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const places = [
  process.env.KLIENTELA_BROWSER,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    process.env[variable]
      ? [
          join(process.env[variable], "Google/Chrome/Application/chrome.exe"),
          join(process.env[variable], "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [],
  ),
];

/** Path of an installed browser; undefined when there is none. */
export const findBrowser = () => places.find((path) => path && existsSync(path));

/** Path of a browser, installed now if need be. Throws with what to install where it cannot. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.error("Installing chromium for the end-to-end tests, once…");
    const apt = (...words) => spawnSync("apt-get", words, { stdio: ["ignore", 2, 2] }).status;
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "The end-to-end tests need Chrome, Edge or Chromium. Install one (Debian: apt-get install chromium), " +
      "or set KLIENTELA_BROWSER to the path of one.",
  );
}
