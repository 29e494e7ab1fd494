import type { PeriodUnit } from "./periods";
import type { CalendarId } from "./seasonLeaders";

/** What the user may choose. */
export interface DynamicsSettings {
  readonly unit: PeriodUnit;
  /** Periods to foretell, 3 to 12. */
  readonly horizon: number;
  /** Whose holidays. */
  readonly calendar: CalendarId;
  /** Of several currencies; the one with most rows where absent. */
  readonly currency?: string;
}

export const usualDynamics: DynamicsSettings = { unit: "month", horizon: 6, calendar: "international" };
export const horizonLimits = { least: 3, most: 12 } as const;
