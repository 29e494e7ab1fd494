import { dayOf } from "../../../core/day";
import type { CellsEdit } from "../../../core/plan/edit";
import { type Calendar, type CellValue, formatAt, type SheetCells } from "../../../core/table/cells";
import { isDateFormat } from "../../../core/table/dateFormat";
import { dayToSerial } from "../../../core/table/serialDay";

/** The edit that puts what was typed into one cell; the cell keeps its look. */
export function typedEdit(
  cells: SheetCells,
  sheet: string,
  row: number,
  column: number,
  text: string,
): CellsEdit {
  const value = typedValue(text, formatAt(cells, row, column), cells.calendar);
  return {
    edit: "cells",
    sheet,
    firstRow: row,
    firstColumn: column,
    rows: [[{ value }]],
    styles: [],
    keepStyles: true,
  };
}

/**
 * What a typed text means in a cell of this format: a number with a decimal comma or point, a day where the cell
 * shows days, nothing where it is blank, else the text itself. An apostrophe in front keeps anything a text.
 */
export function typedValue(text: string, format: string, calendar: Calendar): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (trimmed.startsWith("'")) return trimmed.slice(1);
  const day = isDateFormat(format) ? typedDay(trimmed) : undefined;
  if (day !== undefined) return dayToSerial(day, calendar);
  if (format === "@") return text;
  const match = /^([-−]?)(\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?(\s*%)?$/.exec(trimmed);
  if (!match) return text;
  const [, sign, whole, fraction = "0", percent] = match;
  const size = Number(`${whole!.replace(/\s/g, "")}.${fraction}`);
  return ((sign ? -1 : 1) * size) / (percent ? 100 : 1);
}

/** `31.12.2025` and `2025-12-31`; with slashes the order cannot be known, and the text stays a text. */
function typedDay(text: string): number | undefined {
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parts = dotted ? [dotted[3], dotted[2], dotted[1]] : iso?.slice(1);
  return parts && dayOf(Number(parts[0]), Number(parts[1]), Number(parts[2]));
}
