import type { CountedLines } from "./countedLines";
import type { Figures } from "./figures";
import type { Groups } from "./goods";
import { RowKind } from "./rowKinds";

const { sale } = RowKind;

/** What each customer buys most of: a group by customer, -1 without sales, and its part in their sales. */
export interface Favourites {
  readonly group: Int32Array;
  /** Part of the customer's rows that are of this group, 0–1; NaN without. */
  readonly share: Float64Array;
  /** Different groups bought. */
  readonly different: Uint32Array;
  /** Rows of sale that name a group. */
  readonly rows: Uint32Array;
}

/**
 * Which group stands on most of the customer's rows of sale? Of equally many the one that brought more, then the first
 * by the alphabet, so that row order cannot decide.
 */
export function favouritesOf(
  { offsets, rows, worths, kinds }: CountedLines,
  { ofRow, count, names }: Groups,
): Favourites {
  const owners = offsets.length - 1;
  const group = new Int32Array(owners).fill(-1);
  const share = new Float64Array(owners).fill(Number.NaN);
  const different = new Uint32Array(owners);
  const named = new Uint32Array(owners);
  const times = new Uint32Array(count);
  const sums = new Float64Array(count);
  const touched = new Int32Array(count);

  for (let owner = 0; owner < owners; owner++) {
    let sales = 0;
    let found = 0;
    for (let line = offsets[owner]; line < offsets[owner + 1]; line++) {
      if (kinds[line] !== sale) continue;
      const own = ofRow[rows[line]];
      if (own < 0) continue;
      if (times[own]++ === 0) touched[found++] = own;
      sums[own] += worths[line];
      sales++;
    }
    let best = found > 0 ? touched[0] : -1;
    for (let at = 1; at < found; at++) if (isBefore(touched[at], best)) best = touched[at];
    if (found > 0) {
      group[owner] = best;
      share[owner] = times[best] / sales;
      different[owner] = found;
      named[owner] = sales;
    }
    for (let at = 0; at < found; at++) {
      times[touched[at]] = 0;
      sums[touched[at]] = 0;
    }
  }
  return { group, share, different, rows: named };

  function isBefore(one: number, other: number): boolean {
    if (times[one] !== times[other]) return times[one] > times[other];
    const more = sums[one] - sums[other];
    if (Math.abs(more) > 1e-6 * Math.abs(sums[one])) return more > 0;
    return names[one] < names[other];
  }
}

/** The favourites as a column of texts. */
export function favouriteTexts({ group }: Favourites, { names }: Pick<Groups, "names">): Figures {
  const codes = new Uint32Array(group.length);
  for (let row = 0; row < codes.length; row++) codes[row] = group[row] + 1;
  const texts = { size: names.length + 1, at: (code: number) => (code === 0 ? "" : names[code - 1]) };
  return { kind: "text", codes, texts };
}
