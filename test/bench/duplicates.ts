/**
 * Duplicates: how well they are found, beside published figures, and how fast, beside what Splink does.
 *
 * `npx tsx test/bench/duplicates.ts [speed|quality]`. For speed each run is a process of its own and the sides take
 * turns; medians of three. The time begins with the rows in memory; for the baseline, with its table loaded. The memory is
 * the peak of the process less the peak of one that only makes the rows.
 */
import { spawnSync } from "node:child_process";
import { findDuplicates } from "../../src/core/matches/findDuplicates";
import { customersTableOf, generateCustomers, truePairs } from "../generators/customers/customers";
import { publishedFigures } from "../published/duplicates/figures";
import { type Quality, qualityOf } from "../published/duplicates/quality";
import { publishedSets } from "../published/duplicates/sets";
import { baseline } from "./duplicates/baseline";
import { ours } from "./duplicates/ours";
import type { SideResult } from "./duplicates/side";

const seed = 11;
const languages = ["ru", "cs", "en"] as const;
const sizes = [1_000, 20_000, 200_000];
const phoneDigits = { ru: 10, cs: 9, en: 9 };

interface Run extends Quality {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

async function runSide(side: string, rowCount: number): Promise<void> {
  const customers = generateCustomers("ru", rowCount, seed);
  const run = async (): Promise<SideResult> => {
    const table = side === "baseline" ? undefined : customersTableOf(customers);
    if (side === "baseline") return baseline(customers.rows, phoneDigits.ru);
    if (side === "ours") return ours(table!);
    return { wallMs: 0, cpuMs: 0, found: [] };
  };
  const { found, ...times } = await run();
  const quality = qualityOf(
    found.map(([a, b]) => a * rowCount + b),
    truePairs(customers),
  );
  const peakMb = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ ...times, ...quality, peakMb }));
}

function inOwnProcess(side: string, rowCount: number): Run {
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, __filename, "side", side, String(rowCount)],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  if (child.status !== 0) throw new Error(`${side}: ${child.stderr}`);
  return JSON.parse(child.stdout.trim().split("\n").at(-1)!);
}

function speed(): void {
  console.log(
    "Customers   ours: wall, CPU, memory above input, F1 (precision)      DuckDB on one thread: wall, CPU, F1 (precision)",
  );
  for (const rowCount of sizes) {
    const runs: Record<string, Run[]> = { input: [], ours: [], baseline: [] };
    for (let turn = 0; turn < 3; turn++) {
      for (const side of Object.keys(runs)) runs[side].push(inOwnProcess(side, rowCount));
    }
    const middle = (side: string, figure: keyof Run) => median(runs[side].map((run) => run[figure]));
    const shown = (side: string) =>
      `${(middle(side, "wallMs") / 1000).toFixed(2)} s, ${(middle(side, "cpuMs") / 1000).toFixed(2)} s`;
    const quality = (side: string) =>
      `${middle(side, "f1").toFixed(3)} (${middle(side, "precision").toFixed(3)})`;
    const above = middle("ours", "peakMb") - middle("input", "peakMb");
    console.log(
      `${String(rowCount).padStart(9)}   ${shown("ours")}, ${above.toFixed(0)} MB, ${quality("ours")}      ` +
        `${shown("baseline")}, ${quality("baseline")}      ` +
        `${(middle("baseline", "wallMs") / middle("ours", "wallMs")).toFixed(1)} times as fast`,
    );
  }
}

async function quality(): Promise<void> {
  console.log("Set            F1      precision  recall   of clusters  published");
  for (const [name, load] of Object.entries(publishedSets)) {
    const { table, truth } = load();
    const { pairs, clusters } = await findDuplicates(table);
    const n = table.rowCount;
    const ofPairs = qualityOf(
      pairs.map(({ a, b }) => a * n + b),
      truth,
    );
    const ofClusters = qualityOf(closed(clusters, n), truth);
    console.log(line(name, ofPairs, ofClusters), publishedFigures[name as keyof typeof publishedFigures]);
  }
  const reliability: [count: number, right: number][] = Array.from({ length: 10 }, () => [0, 0]);
  for (const rowCount of sizes) {
    for (const language of languages) {
      const customers = generateCustomers(language, rowCount, seed);
      const truth = truePairs(customers);
      const { pairs, doubtful, clusters } = await findDuplicates(customersTableOf(customers));
      for (const { a, b, probability } of [...pairs, ...doubtful]) {
        const bin = reliability[Math.min(9, Math.floor(probability * 10))];
        bin[0]++;
        if (truth.has(a * rowCount + b)) bin[1]++;
      }
      const ofPairs = qualityOf(
        pairs.map(({ a, b }) => a * rowCount + b),
        truth,
      );
      console.log(line(`${language} ${rowCount}`, ofPairs, qualityOf(closed(clusters, rowCount), truth)));
    }
  }
  console.log("Probability  pairs    of them true");
  for (const [bin, [count, right]] of reliability.entries()) {
    console.log(
      `${bin / 10}–${(bin + 1) / 10}      ${String(count).padStart(7)}   ${((100 * right) / count).toFixed(1)} %`,
    );
  }
}

function line(name: string, ofPairs: Quality, ofClusters: Quality): string {
  const figures = [ofPairs.f1, ofPairs.precision, ofPairs.recall, ofClusters.f1].map((figure) =>
    figure.toFixed(3),
  );
  return `${name.padEnd(14)} ${figures.join("   ")}`;
}

function closed(clusters: readonly (readonly number[])[], n: number): readonly number[] {
  return clusters.flatMap((rows) =>
    rows.flatMap((one, at) => rows.slice(at + 1).map((other) => one * n + other)),
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

async function main([what, side, rowCount]: readonly string[]): Promise<void> {
  if (what === "side") return runSide(side, Number(rowCount));
  if (what !== "speed") await quality();
  if (what !== "quality") speed();
}

void main(process.argv.slice(2));
