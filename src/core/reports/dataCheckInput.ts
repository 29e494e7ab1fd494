import type { ClassCompleteness } from "../checks/completeness/byClass";
import type { Finding } from "../checks/finding";
import type { CheckId, CheckTally } from "../checks/runChecks";
import type { RfmSegment } from "../segments/rfmMap";
import type { Calendar } from "../table/cells";

/** What one run of the checks found, plain enough to be made by hand. */
export interface DataCheckInput {
  readonly findings: readonly Finding<CheckId>[];
  readonly tallies: readonly CheckTally[];
  /** By segment; absent where there are no customers or no segments. */
  readonly completeness?: readonly (ClassCompleteness & { readonly segment: RfmSegment })[];
  /** Sheets of this workbook, which links can lead to; other sources are files beside it. */
  readonly ownSheets: readonly string[];
  /** Of the product that made the report. */
  readonly version: string;
  readonly calendar: Calendar;
}
