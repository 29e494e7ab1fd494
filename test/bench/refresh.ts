/**
 * Refresh of all reports over 1,000,000 order rows of 200,000 customers, beside the main job over the same workbook.
 *
 * `npx tsx test/bench/refresh.ts [rows]`. Bundled as the product is. The workbook is in memory; both are read, planned
 * and compared with what is there, as a user waits for it before anything is written. Medians of three. The promise:
 * at most 5 times the main job.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Configuration, webpack } from "webpack";

const folder = join(__dirname, "../../.artifacts/bench");

async function bundle(): Promise<void> {
  const configurations = require("../../webpack.config.js") as Configuration[];
  const commandLine = configurations.find(({ name }) => name === "cli")!;
  const entry = { refresh: join(__dirname, "refresh/measure.ts") };
  const compiler = webpack({ ...commandLine, entry, output: { path: folder, filename: "[name].cjs" } });
  await new Promise<void>((resolve, reject) => {
    compiler!.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats!.toString("errors-only")));
      else resolve();
    });
  });
}

async function run(): Promise<void> {
  await bundle();
  const words = ["--max-old-space-size=12000", join(folder, "refresh.cjs"), ...process.argv.slice(2)];
  execFileSync(process.execPath, words, { stdio: "inherit" });
}

void run();
