/**
 * All checks of 1,000,000 order rows and 200,000 customers beside the metrics of the same book.
 *
 * `npx tsx test/bench/checks.ts`. Each run is a process of its own; medians of three. Metrics are what Segment takes
 * from tables to classes, with the ties of orders to customers. The memory is the peak of the process.
 */
import { spawnSync } from "node:child_process";
import { type Measured, measure } from "./checks/measure";

const runs = 3;

async function runOnce(): Promise<void> {
  console.log(JSON.stringify(await measure()));
}

function inOwnProcess(): Measured {
  const child = spawnSync(process.execPath, [...process.execArgv, __filename, "once"], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

function compare(): void {
  const results = Array.from({ length: runs }, inOwnProcess);
  const of = (figure: (one: Measured) => number) => median(results.map(figure));
  const metrics = of(({ metricsMs }) => metricsMs);
  const checks = of(({ checksMs }) => checksMs);
  console.log(`typing the tables  ${of(({ typeMs }) => typeMs).toFixed(0)} ms`);
  console.log(`metrics            ${metrics.toFixed(0)} ms`);
  console.log(
    `checks             ${checks.toFixed(0)} ms, ${(checks / metrics).toFixed(1)} times the metrics`,
  );
  console.log(`findings           ${of(({ findings }) => findings)}`);
  console.log(`peak               ${of(({ peakMb }) => peakMb).toFixed(0)} MB`);
  const slowest = Object.keys(results[0].byCheck)
    .map((id) => [id, of(({ byCheck }) => byCheck[id])] as const)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 14);
  for (const [id, ms] of slowest) console.log(`  ${id.padEnd(22)} ${ms.toFixed(0)} ms`);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}

if (process.argv[2] === "once") void runOnce();
else compare();
