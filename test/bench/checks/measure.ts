import { type CheckResults, checks, runChecks } from "../../../src/core/checks/runChecks";
import { describeCustomers } from "../../../src/core/segments/describeCustomers";
import { readTables } from "../../../src/core/table/readTables";
import type { Tables } from "../../../src/core/table/tables";
import { bigBook } from "./book";

export interface Measured {
  readonly typeMs: number;
  readonly metricsMs: number;
  readonly checksMs: number;
  readonly byCheck: Readonly<Record<string, number>>;
  readonly findings: number;
  readonly peakMb: number;
}

const todayDay = 20_800;

export async function measure(): Promise<Measured> {
  const { sources, recognition } = bigBook();
  const typing = performance.now();
  const tables: Tables = readTables(sources, recognition);
  const typeMs = performance.now() - typing;

  const described = performance.now();
  await describeCustomers(tables, {}, todayDay);
  const metricsMs = performance.now() - described;

  const checking = performance.now();
  const byCheck: Record<string, number> = {};
  const wanted = checks.filter(({ onRequest }) => !onRequest);
  let at = -1;
  let since = performance.now();
  const results: CheckResults = await runChecks({ tables, recognition, sources }, { todayDay }, async () => {
    const now = performance.now();
    if (at >= 0) byCheck[wanted[at].id] = now - since;
    since = now;
    at++;
  });
  return {
    typeMs,
    metricsMs,
    checksMs: performance.now() - checking,
    byCheck,
    findings: results.findings.length,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}
