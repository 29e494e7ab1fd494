/** On which weekday, at which hour do people buy? */
import { RowKind } from "../metrics/rowKinds";
import { weekdayOf } from "./periods";
import type { SalesLines } from "./salesLines";

export interface WeekdayHours {
  /** Revenue by weekday (Monday first), then by hour 0–23; only of rows with a time. */
  readonly revenue: readonly Float64Array[];
  /** Rows of sale with a time, and all of them. */
  readonly timedRows: number;
  readonly rows: number;
}

/**
 * Revenue by weekday and hour; nothing where no row has a time.
 *
 * A moment without a fraction is a day without a time: midnight sharp is nobody's hour of shopping.
 *
 * @param moments by order row: days since 1970-01-01 with the time of day as a fraction.
 */
export function weekdayHours(
  { rows, days, nets }: SalesLines,
  kinds: Uint8Array,
  moments: Float64Array,
): WeekdayHours | undefined {
  const revenue = Array.from({ length: 7 }, () => new Float64Array(24));
  let timedRows = 0;
  let sales = 0;
  for (let line = 0; line < rows.length; line++) {
    const row = rows[line];
    if (kinds[row] !== RowKind.sale) continue;
    sales++;
    const time = moments[row] - days[line];
    if (!(time > 0)) continue;
    timedRows++;
    // Half a second more, since 9:00 is 0.375 and 10:00 is not exactly 0.41666…
    revenue[weekdayOf(days[line])][Math.min(23, Math.floor(time * 24 + halfSecond))] += nets[line];
  }
  return timedRows > 0 ? { revenue, timedRows, rows: sales } : undefined;
}

const halfSecond = 0.5 / 3600;
