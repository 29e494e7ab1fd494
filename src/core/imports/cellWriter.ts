import { isoDay } from "../day";
import type { CellChange } from "../plan/plan";
import { type CellValue, cellAt, formatAt } from "../table/cells";
import { isDateFormat } from "../table/dateFormat";
import type { RecognisedColumn } from "../table/recognition";
import { type FieldValue, serialOf } from "./fieldReader";
import type { ImportTarget } from "./fields";

const sampledCells = 200;
const usualDayFormat = "dd.mm.yyyy";

/** Puts values into cells of a column the way its other cells have them. */
export interface CellWriter {
  /** For a cell that is there. */
  change(row: number, value: FieldValue): CellChange;
  /** For a new row, which looks like the last one. */
  value(value: FieldValue): CellValue;
}

/**
 * Digits become numbers where the column holds numbers. Days become serial numbers where the column holds such or
 * nothing, and texts such as 31.12.2025, which reads one way only, where it holds dates as texts. A text stays a text
 * whatever it begins with.
 */
export function cellWriter(
  { source: { cells }, sheet: { area } }: ImportTarget,
  { column }: RecognisedColumn,
): CellWriter {
  let numbers = 0;
  let texts = 0;
  let dayFormat: string | undefined;
  for (let row = area.firstRow; row <= area.lastRow && numbers + texts < sampledCells; row++) {
    const value = cellAt(cells, row, column);
    if (typeof value === "string") texts++;
    if (typeof value !== "number") continue;
    numbers++;
    const format = formatAt(cells, row, column);
    if (isDateFormat(format)) dayFormat ??= format;
  }
  const holdsTexts = texts > numbers;
  const isDated = area.lastRow >= area.firstRow && isDateFormat(formatAt(cells, area.lastRow, column));
  return {
    change(row, value) {
      if (value === null || typeof value !== "object") return { row, column, value: plainValue(value) };
      const serial = serialOf(value, cells.calendar);
      if (Number.isNaN(serial) || (holdsTexts && !isDateFormat(formatAt(cells, row, column)))) {
        return { row, column, value: dayText(value.day) };
      }
      if (isDateFormat(formatAt(cells, row, column))) return { row, column, value: serial };
      return { row, column, value: serial, numberFormat: dayFormat ?? usualDayFormat };
    },
    value(value) {
      if (value === null || typeof value !== "object") return plainValue(value);
      const serial = serialOf(value, cells.calendar);
      return isDated && !Number.isNaN(serial) ? serial : dayText(value.day);
    },
  };

  function plainValue(value: string | number | boolean | null): CellValue {
    // A code keeps its zeros, and a long number its last digits.
    return typeof value === "string" && numbers > texts && /^[1-9]\d{0,14}$/.test(value)
      ? Number(value)
      : value;
  }
}

function dayText(day: number): string {
  const [year, month, date] = isoDay(day).split("-");
  return `${date}.${month}.${year}`;
}
