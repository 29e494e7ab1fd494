/**
 * Opening a sheet of 200,000 × 10 and reading every value: our engine against SheetJS.
 *
 * Both are bundled as the product is. Each run is a process of its own, the two alternate, and the table shows
 * medians. Run it by `npm run bench:open`; it fails when we are not as fast and small as the design wants.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Configuration, webpack } from "webpack";
import { makeBigSheet } from "./open/bigSheet";
import type { Measure } from "./open/measure";

const runs = 5;
const timesFaster = 5;
const shareOfMemory = 1 / 3;

const folder = join(__dirname, "../../.artifacts/bench");
const file = join(folder, "big-sheet.xlsx");

async function bundle(): Promise<void> {
  const configurations = require("../../webpack.config.js") as Configuration[];
  const commandLine = configurations.find(({ name }) => name === "cli")!;
  const entry = { ours: join(__dirname, "open/ours.ts"), peer: join(__dirname, "open/peer.ts") };
  const compiler = webpack({ ...commandLine, entry, output: { path: folder, filename: "[name].cjs" } });
  await new Promise<void>((resolve, reject) => {
    compiler!.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats!.toString("errors-only")));
      else resolve();
    });
  });
}

function run(name: string): Measure {
  return JSON.parse(
    execFileSync(process.execPath, [join(folder, `${name}.cjs`), file], { encoding: "utf8" }),
  );
}

function median(measures: readonly Measure[], key: keyof Measure): number {
  return measures.map((measure) => measure[key]).sort((a, b) => a - b)[Math.floor(measures.length / 2)]!;
}

async function compare(): Promise<void> {
  await bundle();
  makeBigSheet(file);
  const ours: Measure[] = [];
  const peers: Measure[] = [];
  for (let count = 0; count < runs; count++) {
    ours.push(run("ours"));
    peers.push(run("peer"));
  }
  const line = (measures: Measure[]) => ({
    "median ms": Math.round(median(measures, "ms")),
    "peak MB": Math.round(median(measures, "peakMb")),
    "all ms": measures.map(({ ms }) => Math.round(ms)).join(" "),
  });
  console.table({ klientela: line(ours), "@e965/xlsx": line(peers) });
  const checksums = [median(ours, "checksum"), median(peers, "checksum")] as const;
  if (Math.abs(checksums[0] / checksums[1] - 1) > 1e-9) throw new Error(`values differ: ${checksums}`);
  const faster = median(peers, "ms") / median(ours, "ms");
  const share = median(ours, "peakMb") / median(peers, "peakMb");
  console.log(`${faster.toFixed(1)} times faster, wanted ${timesFaster}`);
  console.log(`${share.toFixed(2)} of the peak memory, wanted below ${shareOfMemory.toFixed(2)}`);
  if (faster < timesFaster || share >= shareOfMemory) process.exitCode = 1;
}

void compare();
