import { headingWords } from "./headings/headingWords";
import { orderEvidence, readDays } from "./readDays";
import type { DateOrder } from "./recognition";
import type { Candidate } from "./sheetKind";
import { sliceOf } from "./sheetLook";
import { UnreadableCount } from "./slice";

/** Which headings play which role, as one text: sheets of one shape have it in common. */
export function castHeadings({ cast }: Candidate): string {
  const headings = [...cast.byRole].map(([role, { column }]) => [role, headingWords(column.heading).words]);
  return JSON.stringify(headings.toSorted());
}

/**
 * Whether every sheet of orders covers days of its own, so that they are parts of one table and not copies.
 *
 * Where day and month may be swapped, the days are apart only if they are so either way.
 */
export function ordersDoNotOverlap(candidates: readonly Candidate[]): boolean {
  const periods = candidates.map(periodOf);
  if (periods.some((period) => period === undefined)) return false;
  const sorted = (periods as readonly Period[]).toSorted((one, other) => one.first - other.first);
  return sorted.every((period, place) => place === 0 || sorted[place - 1].last < period.first);
}

interface Period {
  readonly first: number;
  readonly last: number;
}

/** Undefined where there is no readable day. */
function periodOf({ look, cast }: Candidate): Period | undefined {
  const played = cast.byRole.get("orderDay");
  if (!played) return undefined;
  const slice = sliceOf(look, played.column.column);
  const { order } = orderEvidence(slice);
  let first = Infinity;
  let last = -Infinity;
  for (const possible of order ? [order] : (["dmy", "mdy"] as const satisfies readonly DateOrder[])) {
    const days = new Float64Array(Math.max(0, slice.lastRow - slice.firstRow + 1)).fill(Number.NaN);
    readDays(slice, possible, days, 0, new UnreadableCount());
    for (const day of days) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first <= last ? { first, last } : undefined;
}
