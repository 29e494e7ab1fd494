/** What the checks found, as plain figures for programs. */
import type { Finding } from "../../core/checks/finding";
import type { CheckId } from "../../core/checks/runChecks";
import type { CheckedTables } from "./findings";

/** Findings in the order of the report: the gravest check first, then row by row. */
export function checkResults({ results, completeness }: CheckedTables) {
  const { findings, tallies } = results;
  return {
    findings: findings.map(plainFinding),
    checks: tallies,
    ...(completeness && { completeness: meanOf(completeness.score), absent: completeness.absent }),
  };
}

function plainFinding({ check, severity, sheet, row, column, value, fix }: Finding<CheckId>) {
  return { check, severity, sheet, row, column, value, ...(fix !== undefined && { fix }) };
}

function meanOf(shares: Float64Array): number | null {
  const known = shares.filter((share) => !Number.isNaN(share));
  return known.length === 0 ? null : known.reduce((sum, share) => sum + share, 0) / known.length;
}
