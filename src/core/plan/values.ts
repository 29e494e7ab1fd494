import type { Calendar, CellValue } from "../table/cells";
import { dayToSerial } from "../table/serialDay";
import type { ColumnValues } from "./plan";

/** Number of rows of a computed column. */
export function rowsOf(values: ColumnValues): number {
  return values.kind === "text" ? values.codes.length : values.values.length;
}

/** What stands in a cell for row `index` of a computed column; days become serial numbers, NaN and days the calendar lacks an empty cell. */
export function valueAt(values: ColumnValues, index: number, calendar: Calendar): CellValue {
  if (values.kind === "text") return values.dictionary[values.codes[index]!] || null;
  const number = values.values[index]!;
  const shown = values.isDay ? dayToSerial(number, calendar) : number;
  return Number.isNaN(shown) ? null : shown;
}
