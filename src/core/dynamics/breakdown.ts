/** Who and what brought the revenue of the last periods. */
import type { Dimension, DimensionId } from "./dimensions";
import { firstDayOf } from "./periods";
import type { SalesLines } from "./salesLines";
import type { SalesSeries } from "./salesSeries";

export interface BreakdownLine {
  /** "" for rows that name none, and for all beyond the largest. */
  readonly name: string;
  readonly isRest: boolean;
  /** By period from `firstPeriod` on. */
  readonly revenue: Float64Array;
}

export interface Breakdown {
  readonly dimension: DimensionId;
  readonly firstPeriod: number;
  /** The largest first; together they are all revenue of these periods. */
  readonly lines: readonly BreakdownLine[];
}

const mostPeriods = 12;
const mostLines = 12;

/** Revenue by group and period, for the last twelve periods of the series. */
export function breakdown(
  { id, groups }: Dimension,
  { rows, days, nets }: SalesLines,
  { unit, firstPeriod, count }: SalesSeries,
): Breakdown {
  const shown = Math.min(mostPeriods, count);
  const first = firstPeriod + count - shown;
  const placeOf = placesOf(first, shown);
  const firstDay = count > 0 ? firstDayOf(first, unit) : 0;
  // The group of rows that name none comes last.
  const sums = new Float64Array((groups.count + 1) * shown);
  // In the order of the sheet: hopping about between its rows costs more than looking at all of them.
  for (let line = 0; line < rows.length; line++) {
    if (days[line] < firstDay) continue;
    const group = groups.ofRow[rows[line]];
    sums[(group < 0 ? groups.count : group) * shown + placeOf[days[line] - firstDay]] += nets[line];
  }
  const revenueOf = (group: number) => sums.slice(group * shown, (group + 1) * shown);
  const total = (group: number) => revenueOf(group).reduce((sum, value) => sum + value, 0);
  const totals = Array.from({ length: groups.count + 1 }, (_, group) => total(group));
  const named = Array.from(groups.names, (_, group) => group)
    .filter((group) => revenueOf(group).some((value) => value !== 0))
    .sort((one, other) => totals[other] - totals[one] || one - other);
  const rest = named.slice(mostLines);
  const unnamed = revenueOf(groups.count);
  return {
    dimension: id,
    firstPeriod: first,
    lines: [
      ...named.slice(0, mostLines).map((group) => ({
        name: groups.names[group],
        isRest: false,
        revenue: revenueOf(group),
      })),
      ...(rest.length > 0 ? [{ name: "", isRest: true, revenue: sumOf(rest.map(revenueOf), shown) }] : []),
      ...(unnamed.some((value) => value !== 0) ? [{ name: "", isRest: false, revenue: unnamed }] : []),
    ],
  };

  /** By day from the first one shown. */
  function placesOf(from: number, periods: number): Uint8Array {
    if (periods === 0) return new Uint8Array(0);
    const places = new Uint8Array(firstDayOf(from + periods, unit) - firstDayOf(from, unit));
    for (let place = 1; place < periods; place++) {
      places.fill(place, firstDayOf(from + place, unit) - firstDayOf(from, unit));
    }
    return places;
  }
}

function sumOf(parts: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const part of parts) for (let at = 0; at < length; at++) sum[at] += part[at];
  return sum;
}
