import type { Severity } from "../../core/checks/check";
import type { Finding } from "../../core/checks/finding";
import type { CheckId } from "../../core/checks/runChecks";
import type { TableKind } from "../../core/table/roles";

/** Fixes of one check in one table, for the user to take or leave. */
export interface FixOffer {
  readonly check: CheckId;
  readonly table: TableKind;
  readonly severity: Severity;
  readonly fixes: number;
  readonly isChosen: boolean;
}

/** The fixes counted by check and table, in the order of the findings. */
export function offersOf(
  possible: readonly Finding<CheckId>[],
  only: readonly CheckId[],
): readonly FixOffer[] {
  const offers = new Map<string, FixOffer>();
  for (const { check, table, severity } of possible) {
    const key = `${check} ${table}`;
    const known = offers.get(key) ?? { check, table, severity, fixes: 0, isChosen: only.includes(check) };
    offers.set(key, { ...known, fixes: known.fixes + 1 });
  }
  return [...offers.values()];
}
