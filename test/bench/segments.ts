/**
 * Every metric and segment on request for 1,000,000 order rows of 200,000 customers, beside the main job.
 *
 * `npx tsx test/bench/segments.ts`. The main job is what test/bench/metrics.ts times: rows taken over and described.
 * Each run is a process of its own; medians of five. The promise: all together at most 2.5 times the main job.
 */
import { spawnSync } from "node:child_process";
import { describeProducts } from "../../src/core/products/describeProducts";
import { customerColumns, customerFigures } from "../../src/core/segments/customerColumns";
import { describeCustomers } from "../../src/core/segments/describeCustomers";
import { segmentFacts } from "../../src/core/segments/segmentFacts";
import { klientela } from "./metrics/klientela";
import { wideTables } from "./segments/wideTables";

const runs = 5;
const promisedTimes = 2.5;

type Times = Readonly<Record<string, number>>;

async function mainJob(): Promise<Times> {
  return (await klientela()).ms;
}

async function onRequest(): Promise<Times> {
  const tables = wideTables();
  const described = await describeCustomers(tables, {}, 30_000);
  const predictedValue = described.metrics.monetary;
  const ms: Record<string, number> = {};
  const start = performance.now();
  const facts = segmentFacts(tables, described, { predictedValue });
  for (const { id } of customerColumns) {
    const before = performance.now();
    const figures = customerFigures(id, facts);
    if (figures.kind === "missing") throw new Error(`${id}: ${figures.reason}`);
    ms[id] = performance.now() - before;
  }
  ms.allColumns = performance.now() - start;
  const products = performance.now();
  await describeProducts(facts);
  ms.products = performance.now() - products;
  return ms;
}

const sides: Record<string, () => Promise<Times>> = { mainJob, onRequest };

function compare(): void {
  const results: Record<string, Times[]> = { mainJob: [], onRequest: [] };
  for (let run = 0; run < runs; run++) {
    for (const side of Object.keys(sides)) results[side].push(inOwnProcess(side));
  }
  const main = median(results.mainJob.map((ms) => Object.values(ms).reduce((sum, part) => sum + part, 0)));
  const all = (name: string) => median(results.onRequest.map((ms) => ms[name]));
  for (const name of Object.keys(results.onRequest[0]))
    console.log(`${name.padEnd(20)} ${all(name).toFixed(0)} ms`);
  const together = main + all("allColumns");
  console.log(`The main job takes ${main.toFixed(0)} ms, with all columns ${together.toFixed(0)} ms.`);
  console.log(`${(together / main).toFixed(2)} times the main job; promised: at most ${promisedTimes}`);
  if (together > promisedTimes * main) process.exitCode = 1;
}

function inOwnProcess(side: string): Times {
  const child = spawnSync(process.execPath, [...process.execArgv, __filename, side], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${side}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

const side = process.argv[2];
if (side) void sides[side]().then((ms) => console.log(JSON.stringify(ms)));
else compare();
