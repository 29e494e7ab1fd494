import { dateOf, firstDayOf, type PeriodUnit, placeInYear } from "../../core/dynamics/periods";

/**
 * A period for programs, as ISO 8601 has it where it has one.
 *
 * @example
 * periodId(24311, "month"); // "2025-12"
 * periodId(2870, "week"); // "2025-W01"
 * periodId(8103, "quarter"); // "2025-Q4"
 */
export function periodId(period: number, unit: PeriodUnit): string {
  const day = firstDayOf(period, unit);
  const { year, place } = placeInYear(period, unit);
  if (unit === "week") return `${year}-W${String(place + 1).padStart(2, "0")}`;
  if (unit === "quarter") return `${year}-Q${place + 1}`;
  if (unit === "year") return String(year);
  const { month, date } = dateOf(day);
  const iso = `${dateOf(day).year}-${String(month).padStart(2, "0")}`;
  return unit === "month" ? iso : `${iso}-${String(date).padStart(2, "0")}`;
}
