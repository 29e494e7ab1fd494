import { dayOf, isoDay } from "../day";
import type { DayColumn, NumberColumn } from "./columns";
import type { ColumnsByRole } from "./columnsByRole";

/**
 * Days of birth made of columns for year, month and day of the month; undefined where a part is missing or where the
 * table has whole dates. NaN where the three are no day.
 */
export function birthDayOfParts(columns: ColumnsByRole): DayColumn | undefined {
  const { birthYear, birthMonth, birthDate } = columns;
  if (columns.birthDay || !birthYear || !birthMonth || !birthDate) return undefined;
  const [years, months, dates] = [birthYear, birthMonth, birthDate].map(
    (column) => (column as NumberColumn).values,
  );
  return { kind: "day", days: years.map((year, row) => checkedDay(year, months[row], dates[row])) };
}

function checkedDay(year: number, month: number, date: number): number {
  const isPossible = year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= 31;
  if (!isPossible || ![year, month, date].every(Number.isInteger)) return Number.NaN;
  const day = dayOf(year, month, date);
  // A day the month does not have would run over into the next.
  return Number(isoDay(day).slice(8)) === date ? day : Number.NaN;
}
