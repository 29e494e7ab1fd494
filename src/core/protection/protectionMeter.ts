import type { ProtectionFacts } from "./facts";
import type { Leak } from "./leak";
import { leakRules } from "./leaks";

/**
 * What still leaks out of a workbook, whatever is locked. Nothing found would not mean that the workbook is safe:
 * printing, other add-ins and photographs are not looked at.
 */
export function protectionMeter(facts: ProtectionFacts): readonly Leak[] {
  return leakRules.flatMap(({ id, find }) => find(facts).map((params) => ({ id, params })));
}
