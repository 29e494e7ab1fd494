// A small static server for the built pages and the sample workbooks. Listens on this machine only.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves `root`/dist and `root`/assets on this machine, on the first free port from `firstPort` on.
 *
 * @param isFixed no other port will do: the manifest names it.
 * @param certificate key and certificate of https; http without.
 */
export async function serve(root, { firstPort = 4280, isFixed = false, certificate } = {}) {
  const listener = (request, response) => answer(root, request, response);
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  // A certificate is for a name, not for an address.
  const origin = certificate ? "https://localhost" : "http://127.0.0.1";
  for (let port = firstPort; ; port++) {
    if (await listens(server, port)) return { server, address: `${origin}:${port}/` };
    if (isFixed) throw new Error(`Port ${port} is taken: end the program that uses it`);
    if (port >= firstPort + 100) throw new Error(`No free port from ${firstPort} to ${port}`);
  }
}

function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}

function answer(root, { url, method }, response) {
  const file = fileFor(root, decodeURIComponent(new URL(url, "http://localhost").pathname));
  if (!file || (method !== "GET" && method !== "HEAD")) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    return;
  }
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    // Office shows no icon that must not be stored.
    "Cache-Control": extname(file) === ".png" ? "no-cache" : "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  if (method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** `/` is the workbench, `/samples/ru.xlsx` a sample of assets, all else a file of dist or assets. */
function fileFor(root, path) {
  const sample = /^\/samples\/(ru|cs|en)\.xlsx$/.exec(path);
  const candidates = sample
    ? [join(root, "assets", `sample-${sample[1]}.xlsx`)]
    : path === "/"
      ? [join(root, "dist", "workbench.html")]
      : [join(root, "dist", normalize(path)), join(root, "assets", normalize(path))];
  const isInside = (file) =>
    [join(root, "dist"), join(root, "assets")].some((dir) => file.startsWith(dir + sep));
  return candidates.find((file) => isInside(file) && existsSync(file) && statSync(file).isFile());
}
