import type { CohortTable } from "../cohorts/cohorts";
import type { Calendar } from "../table/cells";

/** Results of one run. Days are since 1970-01-01. */
export interface CohortsReportInput {
  readonly asOfDay: number;
  readonly table: CohortTable;
  readonly version: string;
  readonly calendar: Calendar;
}
