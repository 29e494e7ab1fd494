/** The hosts' only clock. */
import { dayOf } from "../core/day";

/** Days since 1970-01-01 where the user is. */
export function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** ISO 8601, local time without zone. */
export function localNow(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}
