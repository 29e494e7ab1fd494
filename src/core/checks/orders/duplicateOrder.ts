import { isoDay } from "../../day";
import type { DayColumn, TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { placeOf } from "../place";
import type { Scope } from "../scope";

/**
 * One order number with two customers or two days: two orders got the same number, or a line was mistyped.
 *
 * Several lines of one order are fine. Where more than `mostShare` of the numbers would be pointed at, numbers begin
 * anew every year, and only those within a year are compared; where they still are, the numbers are no order's.
 */
export const duplicateOrder = {
  id: "duplicateOrder",
  tables: ["orders"],
  severity: "error",
  roles: ["orderId"],
  settings: { mostShare: 0.05 },
  run(scope: Scope, fail, { mostShare }) {
    const { codes, dictionary } = scope.columns.orderId as TextColumn;
    const most = Math.max(20, dictionary.size * mostShare);
    let found = conflicts(scope, false);
    if (found.numbers > most) found = conflicts(scope, true);
    if (found.numbers > most) return;
    for (const { index, first } of found.rows) {
      const params = { id: dictionary.at(codes[index]), first: String(placeOf(scope, first).row) };
      fail({ index, role: "orderId", params });
    }
  },
} as const satisfies Check<{ mostShare: number }>;

function conflicts({ columns, played, rowCount }: Scope, byYear: boolean) {
  const { codes, dictionary } = columns.orderId as TextColumn;
  const days = played.includes("orderDay") ? (columns.orderDay as DayColumn).days : undefined;
  const named = (["customerId", "customerName", "email", "phone"] as const)
    .filter((role) => played.includes(role))
    .map((role) => (columns[role] as TextColumn).codes);
  /** Two rows are of two customers where something tells them apart and nothing says they are one. */
  const differ = (one: number, other: number) => {
    let differs = false;
    for (const codes of named) {
      if (codes[one] === 0 || codes[other] === 0) continue;
      if (codes[one] === codes[other]) return false;
      differs = true;
    }
    return differs;
  };
  const firsts = byYear && days ? yearly(codes, days) : plain(codes, dictionary.size);
  const rows: { readonly index: number; readonly first: number }[] = [];
  const numbers = new Set<number>();
  for (let index = 0; index < rowCount; index++) {
    if (codes[index] === 0) continue;
    const first = firsts(index);
    if (first === index) continue;
    const otherDay = days !== undefined && Math.abs(Math.floor(days[index]) - Math.floor(days[first])) > 0;
    if (!otherDay && !differ(index, first)) continue;
    rows.push({ index, first });
    numbers.add(codes[index]);
  }
  return { rows, numbers: numbers.size };
}

/** The first row with the number of a row. */
function plain(codes: Uint32Array, size: number): (index: number) => number {
  const firsts = new Int32Array(size).fill(-1);
  return (index) => {
    const code = codes[index];
    if (firsts[code] < 0) firsts[code] = index;
    return firsts[code];
  };
}

function yearly(codes: Uint32Array, days: Float64Array): (index: number) => number {
  const firsts = new Map<number, number>();
  return (index) => {
    const year = Number.isNaN(days[index]) ? 0 : Number(isoDay(Math.floor(days[index])).slice(0, 4));
    const key = codes[index] * 10_000 + year;
    const first = firsts.get(key) ?? index;
    firsts.set(key, first);
    return first;
  };
}
