/** Days since 1970-01-01 and what people write them as. No time zones: a day is a day. */

const dayMs = 86_400_000;

/** @example dayOf(2025, 12, 31); // 20453 */
export function dayOf(year: number, month: number, date: number): number {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, date);
  return instant.getTime() / dayMs;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The day an ISO text names; NaN when it is none, e.g. 2025-02-30. */
export function parseIsoDay(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return Number.NaN;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(day) === text ? day : Number.NaN;
}
