import { type CellValue, cellAt, formatAt } from "../table/cells";
import type { Column } from "../table/columns";
import { isDateFormat } from "../table/dateFormat";
import type { RecognisedColumn, RecognisedSheet } from "../table/recognition";
import { dayToSerial, serialToDay } from "../table/serialDay";
import type { SourceSheet } from "../table/sourceSheet";

/** A day among values: days since 1970-01-01, which no calendar of a workbook changes. */
export interface DayValue {
  readonly day: number;
  /** Part of a day, 0 to 1. */
  readonly time: number;
}

/** What one cell says. Text of a column of numbers or days is one that could not be read as such. */
export type FieldValue = string | number | boolean | DayValue | null;

/** The value of a row, counted from the first data row. */
export type FieldReader = (index: number) => FieldValue;

/**
 * Reads the values of a role. What its column cannot be (a word among amounts) comes as the text it is.
 *
 * @param column absent where the values were put together from other columns.
 */
export function columnReader(
  values: Column | undefined,
  column: RecognisedColumn | undefined,
  { cells }: SourceSheet,
  { area }: RecognisedSheet,
): FieldReader | undefined {
  if (!values) return undefined;
  if (values.kind === "text") {
    const { codes, dictionary } = values;
    const texts: (string | undefined)[] = [];
    return (index) => {
      const code = codes[index]!;
      return code === 0 ? null : (texts[code] ??= dictionary.at(code));
    };
  }
  const written: FieldReader = (index) =>
    column ? textOf(cellAt(cells, area.firstRow + index, column.column)) : null;
  if (values.kind === "number") {
    return (index) => (Number.isNaN(values.values[index]!) ? written(index) : values.values[index]!);
  }
  return (index) =>
    Number.isNaN(values.days[index]!) ? written(index) : { day: values.days[index]!, time: 0 };
}

/** Reads cells as they are, dates as days. */
export function rawReader(
  { column }: RecognisedColumn,
  { cells }: SourceSheet,
  { area }: RecognisedSheet,
): FieldReader {
  return (index) => {
    const row = area.firstRow + index;
    const value = cellAt(cells, row, column);
    if (typeof value === "number" && isDateFormat(formatAt(cells, row, column))) {
      const day = serialToDay(value, cells.calendar);
      return Number.isNaN(day) ? value : { day, time: value - Math.floor(value) };
    }
    return typeof value === "number" || typeof value === "boolean" ? value : textOf(value);
  };
}

function textOf(value: CellValue): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() || null : null;
}

/** The serial number of a day in the calendar of a workbook; NaN where it has none. */
export function serialOf({ day, time }: DayValue, calendar: 1900 | 1904): number {
  return dayToSerial(day, calendar) + time;
}
