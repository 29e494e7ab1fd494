/**
 * BG/NBD fitted to 200,000 customers, beside SciPy's L-BFGS-B with an analytic gradient.
 *
 * `npx tsx test/bench/value.ts`. Both sides begin with the customers in memory and take turns, each run in a process of
 * its own; medians of five. SciPy (`apt-get install python3-scipy`) is needed for the peer only.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fitPurchases } from "../../src/core/value/fitPurchases";
import { madeCustomers } from "./value/madeCustomers";

const customerCount = 200_000;
const runs = 5;

interface Fit {
  readonly ms: number;
  readonly parameters: readonly number[];
  readonly logLikelihood: number;
  readonly version?: string;
  readonly evaluations?: number;
}

function fitHere(file: string): Fit {
  const all = new Float64Array(new Uint8Array(readFileSync(file)).buffer);
  const part = (index: number) => all.subarray(index * customerCount, (index + 1) * customerCount);
  const purchases = { repeats: part(0), lastAge: part(1), age: part(2), meanWorth: new Float64Array(0) };
  const start = performance.now();
  const fit = fitPurchases("bgNbd", purchases);
  const ms = performance.now() - start;
  if (!fit) throw new Error("no maximum");
  const { r, alpha, a, b } = fit.parameters;
  return { ms, parameters: [r, alpha, a, b], logLikelihood: fit.logLikelihood };
}

function inOwnProcess(program: string, args: readonly string[]): Fit | string {
  const child = spawnSync(program, args, { encoding: "utf8" });
  if (child.status === 0) return JSON.parse(child.stdout);
  return child.error?.message ?? child.stderr.trim().split("\n").at(-1) ?? "failed";
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "klientela-value-"));
  const file = join(folder, "customers.f64");
  writeFileSync(file, madeCustomers(customerCount));
  const sides = { klientela: [] as Fit[], scipy: [] as Fit[] };
  let missing = "";
  for (let run = 0; run < runs; run++) {
    const own = inOwnProcess(process.execPath, [...process.execArgv, __filename, file]);
    if (typeof own === "string") throw new Error(own);
    sides.klientela.push(own);
    const peer = missing || inOwnProcess("python3", [join(__dirname, "value/fit.py"), file]);
    if (typeof peer === "string") missing = peer;
    else sides.scipy.push(peer);
  }
  rmSync(folder, { recursive: true });

  const own = told("klientela", sides.klientela);
  if (missing) {
    console.log(`SciPy was not asked: ${missing}. apt-get install python3-scipy`);
    return;
  }
  const peer = told(`scipy ${sides.scipy[0].version}`, sides.scipy);
  console.log(`${(peer / own).toFixed(1)} times as fast (wanted: 2.5)`);
  const apart = sides.klientela[0].logLikelihood - sides.scipy[0].logLikelihood;
  console.log(`Our log-likelihood is ${apart.toFixed(6)} above SciPy's.`);
  if (apart < -0.001 || peer / own < 2.5) process.exitCode = 1;
}

function told(side: string, fits: readonly Fit[]): number {
  const ms = [...fits].sort((one, other) => one.ms - other.ms)[Math.floor(fits.length / 2)].ms;
  const [{ parameters, logLikelihood, evaluations }] = fits;
  const figures = parameters.map((value) => value.toFixed(5)).join(" ");
  const steps = evaluations ? `, ${evaluations} evaluations` : "";
  console.log(`${side.padEnd(14)} ${ms.toFixed(0)} ms, ${figures}, ${logLikelihood.toFixed(4)}${steps}`);
  return ms;
}

const file = process.argv[2];
if (file) console.log(JSON.stringify(fitHere(file)));
else compare();
