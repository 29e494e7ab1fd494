import type { PeriodUnit } from "../../core/dynamics/periods";
import type { CalendarId } from "../../core/dynamics/seasonLeaders";

/** What the user chose about the sales dynamics; remembered in the workbook. */
export interface DynamicsChoices {
  /** What the cell of the sheet says where absent; months where there is no sheet yet. */
  readonly unit?: PeriodUnit;
  /** Periods to foretell, 3 to 12; 6 where absent. */
  readonly horizon?: number;
  /** Whose holidays; those of the language where absent. */
  readonly calendar?: CalendarId;
  /** Of several currencies; the one with most rows where absent. */
  readonly currency?: string;
  /** `false` for no columns beside the orders and no pivots of them. */
  readonly pivots?: false;
}
