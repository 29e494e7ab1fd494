import type { Finding } from "../../core/checks/finding";
import type { CheckId } from "../../core/checks/runChecks";

/** A finding with what a person needs to decide on it. */
export type ShownFinding = Finding<CheckId>;

/** Findings of one check that are shown one by one; the sheet has all. */
const mostOfOne = 50;

/** The first findings of each check. */
export function shownFindings(findings: readonly Finding<CheckId>[]): readonly ShownFinding[] {
  const counts = new Map<CheckId, number>();
  return findings.filter(({ check }) => {
    const count = (counts.get(check) ?? 0) + 1;
    counts.set(check, count);
    return count <= mostOfOne;
  });
}
