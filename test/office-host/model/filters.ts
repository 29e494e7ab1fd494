import { displayText } from "../../../src/app/display/displayText";
import type { Area } from "../../../src/core/plan/content";
import { ApiError } from "../wire/apiError";
import type { Filter, FilterCriteria, Sheet } from "./book";
import { lookAt, valueAt } from "./cells";

/** Rows that a filter of the sheet or of one of its tables hides now. */
export function filteredRows(
  sheet: Sheet,
  rows: { readonly firstRow: number; readonly lastRow: number },
): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const filter of [sheet.filter, ...sheet.tables.map(({ filter }) => filter)]) {
    if (filter) hideRows(sheet, filter, rows, hidden);
  }
  return hidden;
}

/** The rows of an area that a block written to it really lands in: those no filter hides. */
export function shownRows(sheet: Sheet, area: Area): readonly number[] {
  const hidden = filteredRows(sheet, area);
  const shown: number[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) if (!hidden.has(row)) shown.push(row);
  return shown;
}

function hideRows(
  sheet: Sheet,
  { area, criteria }: Filter,
  rows: { readonly firstRow: number; readonly lastRow: number },
  hidden: Set<number>,
): void {
  if (criteria.size === 0) return;
  const last = Math.min(area.lastRow, rows.lastRow);
  for (let row = Math.max(area.firstRow + 1, rows.firstRow); row <= last; row++) {
    for (const [index, wanted] of criteria) {
      if (!matches(sheet, row, area.firstColumn + index, wanted)) hidden.add(row);
    }
  }
}

function matches(sheet: Sheet, row: number, column: number, criteria: FilterCriteria): boolean {
  const value = valueAt(sheet, row, column);
  const text = displayText(value, lookAt(sheet, row, column).numberFormat, sheet.book.calendar, "en");
  switch (criteria.filterOn) {
    case "Values":
      return (criteria.values ?? []).some((wanted) => String(wanted).toLowerCase() === text.toLowerCase());
    case "Custom": {
      const first = meets(value, text, criteria.criterion1 ?? "");
      if (criteria.criterion2 === undefined) return first;
      const second = meets(value, text, criteria.criterion2);
      return criteria.operator === "Or" ? first || second : first && second;
    }
  }
  throw new ApiError("NotImplemented", `filterOn ${criteria.filterOn} is not implemented by this host`);
}

function meets(value: unknown, text: string, criterion: string): boolean {
  const [, sign, operand] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion)!;
  if (sign === undefined || sign === "=" || sign === "<>") {
    const pattern = operand!
      .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".");
    return new RegExp(`^${pattern}$`, "is").test(text) !== (sign === "<>");
  }
  const number = Number(operand);
  if (typeof value !== "number" || Number.isNaN(number)) return false;
  if (sign === "<") return value < number;
  if (sign === ">") return value > number;
  return sign === "<=" ? value <= number : value >= number;
}
