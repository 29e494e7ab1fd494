import type { OrdersTable } from "../table/tables";
import { counts } from "./rowKinds";

/**
 * To which day are metrics counted when the user names none?
 *
 * The latest day of a row that counts; days after today are taken for typing errors unless all are such. Today where
 * no row counts.
 *
 * @param kinds from `rowKinds`.
 * @param today days since 1970-01-01.
 */
export function defaultAsOfDay({ columns }: OrdersTable, kinds: Uint8Array, today: number): number {
  const days = columns.orderDay?.days ?? new Float64Array(0);
  let latest = -Infinity;
  let latestPast = -Infinity;
  for (let row = 0; row < days.length; row++) {
    if (!counts(kinds[row])) continue;
    const day = days[row];
    if (day > latest) latest = day;
    if (day > latestPast && day < today + 1) latestPast = day;
  }
  if (latestPast > -Infinity) return Math.floor(latestPast);
  return latest > -Infinity ? Math.floor(latest) : today;
}
