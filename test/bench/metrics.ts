/**
 * Everything about 200,000 customers from 1,000,000 order rows in memory, beside DuckDB.
 *
 * `npx tsx test/bench/metrics.ts`. Each run is a process of its own, the sides take turns; medians of five. The time is
 * that of taking the rows over and computing, without making them. The memory is the peak of the process less the peak
 * of one that only makes the rows and drops them.
 */
import { spawnSync } from "node:child_process";
import { duckdb } from "./metrics/duckdb";
import { differences, type SideResult } from "./metrics/figures";
import { chunks } from "./metrics/input";
import { klientela } from "./metrics/klientela";

const sides: Record<string, () => Promise<SideResult>> = { input: makeRows, klientela, duckdb };
const runs = 5;
const megabyte = 1024 * 1024;

interface Run extends SideResult {
  readonly peakMb: number;
}

async function makeRows(): Promise<SideResult> {
  let rows = 0;
  for (const chunk of chunks()) rows += chunk.length;
  return { ms: { rows: rows * 0 } };
}

async function runSide(side: string): Promise<void> {
  const result = await sides[side]();
  const peakMb = (process.resourceUsage().maxRSS * 1024) / megabyte;
  console.log(JSON.stringify({ ...result, peakMb }));
}

function inOwnProcess(side: string): Run {
  const child = spawnSync(process.execPath, [...process.execArgv, __filename, side], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${side}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function compare(): void {
  const results: Record<string, Run[]> = { input: [], klientela: [], duckdb: [] };
  for (let run = 0; run < runs; run++) {
    for (const side of Object.keys(sides)) results[side].push(inOwnProcess(side));
  }
  const inputMb = median(results.input.map(({ peakMb }) => peakMb));
  const total = (side: string) =>
    median(results[side].map(({ ms }) => Object.values(ms).reduce((sum, part) => sum + part, 0)));

  for (const side of ["klientela", "duckdb"]) {
    const parts = Object.keys(results[side][0].ms).map(
      (part) => `${part} ${median(results[side].map(({ ms }) => ms[part])).toFixed(0)}`,
    );
    const aboveMb = median(results[side].map(({ peakMb }) => peakMb)) - inputMb;
    console.log(
      `${side.padEnd(10)} ${total(side).toFixed(0)} ms (${parts.join(", ")}), ${aboveMb.toFixed(0)} MB above the input`,
    );
  }
  console.log(`${(total("duckdb") / total("klientela")).toFixed(1)} times as fast`);

  const unlike = differences(results.klientela[0].figures!, results.duckdb[0].figures!);
  console.log(unlike.length === 0 ? "Both found the same figures." : `They differ: ${unlike.join("; ")}`);
  if (unlike.length > 0) process.exitCode = 1;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

const side = process.argv[2];
if (side) void runSide(side);
else compare();
