import type { AcceptedFinding } from "../../core/checks/finding";
import type { CheckId, CheckOptions } from "../../core/checks/runChecks";

/** What the user chose about the checks; remembered in the workbook. */
export interface CheckSettings {
  readonly off?: readonly CheckId[];
  /** Checks that run on request only. */
  readonly on?: readonly CheckId[];
  /** By check, what differs from its own settings. */
  readonly settings?: NonNullable<CheckOptions["settings"]>;
  /** Findings that are fine as they are. */
  readonly accepted?: readonly AcceptedFinding[];
}
