// npm start: builds what is missing, serves the pages over https on this machine, and has Excel load the add-in.
// Ctrl+C ends the server; `npm run stop` takes the add-in out of Excel.
import { ensureInstalled, root } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensureBuilt } = await import("./ensureBuilt.mjs");
ensureBuilt(root);

// Asks the system once to trust a certificate made for localhost.
const { default: certificates } = await import("office-addin-dev-certs");
const { serve } = await import("./serve.mjs");
const { sideload } = await import("./sideload.mjs");
const { address } = await serve(root, {
  firstPort: 3000,
  isFixed: true,
  certificate: await certificates.getHttpsServerOptions(),
});
console.log(`The add-in is served at ${address}  (Ctrl+C ends it)`);

if (process.platform === "win32" || process.platform === "darwin") sideload("start");
else {
  console.log(
    "Desktop Excel runs on Windows and macOS. For Excel in the browser on this machine: open a workbook,",
  );
  console.log("Home > Add-ins > More Add-ins > Upload My Add-in, and choose manifest.xml of this folder.");
}
