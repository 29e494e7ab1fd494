// npm run workbench: installs and builds what is missing, serves the workbench on this machine and opens it.
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureBuilt } = await import("./ensureBuilt.mjs");
ensureBuilt(root);

const { serve } = await import("./serve.mjs");
const { address } = await serve(root);
console.log(`Klientela is at ${address}  (Ctrl+C ends it)`);

const hasScreen =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (hasScreen && !process.env.CI && !process.argv.includes("--no-open")) {
  const { default: open } = await import("open");
  await open(address);
}
