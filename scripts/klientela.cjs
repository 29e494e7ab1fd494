#!/usr/bin/env node
// The command line. In a fresh checkout it installs and builds first; a published package has its build already.
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { spawnSync } = require("node:child_process");

const root = join(__dirname, "..");
const built = join(root, "dist", "cli", "klientela.cjs");

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );

const isCheckout = existsSync(join(root, "src"));
const isStale = isCheckout && (!existsSync(built) || statSync(built).mtimeMs < newest(join(root, "src")));

const ready = isStale
  ? import("./ensureInstalled.mjs").then(({ ensureInstalled }) => {
      ensureInstalled();
      console.error("Building the command line, once…");
      const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
      const done = spawnSync(process.execPath, [webpack, "--config-name", "cli", "--stats", "errors-only"], {
        cwd: root,
        stdio: ["ignore", 2, 2],
      });
      if (done.status !== 0) process.exit(1);
    })
  : Promise.resolve();

ready.then(() => require(built));
