// Once before the end-to-end tests: a browser, a fresh build, and the server the workbench is served by.
module.exports = async () => {
  const { root } = await import("../../scripts/ensureInstalled.mjs");
  const { ensureBrowser } = await import("../../scripts/ensureBrowser.mjs");
  const { ensureBuilt } = await import("../../scripts/ensureBuilt.mjs");
  const { serve } = await import("../../scripts/serve.mjs");
  process.env.KLIENTELA_BROWSER = ensureBrowser();
  ensureBuilt(root);
  const { server, address } = await serve(root, { firstPort: 4380 });
  process.env.KLIENTELA_ADDRESS = address;
  globalThis.klientelaServer = server;
};
