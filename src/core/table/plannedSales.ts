/** A plan of sales that the user keeps on a sheet of its own: a day or month beside an amount. */
import { dayOf } from "../day";
import { cellAt } from "./cells";
import { headingWords } from "./headings/headingWords";
import { monthOf } from "./months";
import { readDays } from "./readDays";
import { readNumbers } from "./readNumbers";
import type { RecognisedSheet, Recognition } from "./recognition";
import { sheetDecimal } from "./sheetDecimal";
import { UnreadableCount } from "./slice";
import type { SourceSheet } from "./sourceSheet";

/** Amounts that somebody planned, each for the period its day lies in. */
export interface PlannedSales {
  /** Days since 1970-01-01; NaN where the row has none. */
  readonly days: Float64Array;
  readonly amounts: Float64Array;
}

/** How people call a plan. */
const planHeadings = new Set(
  [
    "plan, sales plan, planned, planned sales, planned revenue, revenue plan, target, sales target, budget",
    "план, план продаж, план выручки, план по выручке, плановая выручка, плановые продажи, цель, бюджет",
    "plán, plán tržeb, plán prodejů, plánované tržby, plánované prodeje, cíl, rozpočet",
  ].flatMap((line) => line.split(", ").map((heading) => headingWords(heading).words)),
);

/**
 * The plan of a workbook: the first sheet, neither customers nor orders nor products, with a heading that means a plan and
 * a column of days or months. Undefined where there is none.
 */
export function plannedSales(
  sources: readonly SourceSheet[],
  { sheets }: Recognition,
): PlannedSales | undefined {
  for (const sheet of sheets) {
    const source = sources.find(({ name }) => name === sheet.sheet);
    if (sheet.kind || !source) continue;
    const planned = sheet.columns.find(({ heading }) => planHeadings.has(headingWords(heading).words));
    const days = planned && daysOf(source, sheet, planned.column);
    if (days) return { days, amounts: amountsOf(source, sheet, planned.column) };
  }
  return undefined;
}

/** The first column whose cells are mostly days. */
function daysOf(source: SourceSheet, sheet: RecognisedSheet, except: number): Float64Array | undefined {
  const { firstRow, lastRow } = sheet.area;
  const rowCount = Math.max(0, lastRow - firstRow + 1);
  for (const { column, dateOrder } of sheet.columns) {
    if (column === except) continue;
    const slice = { cells: source.cells, column, firstRow, lastRow };
    const days = new Float64Array(rowCount).fill(Number.NaN);
    readDays(slice, dateOrder ?? "dmy", days, 0, new UnreadableCount());
    for (let row = 0; row < rowCount; row++) {
      const cell = cellAt(source.cells, firstRow + row, column);
      if (Number.isNaN(days[row]) && typeof cell === "string") days[row] = dayOfMonth(cell);
    }
    const known = days.reduce((count, day) => count + (Number.isNaN(day) ? 0 : 1), 0);
    if (known > 0 && known * 2 >= rowCount) return days;
  }
  return undefined;
}

/**
 * The first day of a month written with its name or number and the year; NaN for anything else.
 *
 * @example
 * dayOfMonth("январь 2025"); // 20089
 * dayOfMonth("01/2025"); // 20089
 * @public for its examples
 */
export function dayOfMonth(text: string): number {
  const match = /^\s*(?:(\p{L}+)\.?|(\d{1,2})\s*[./-])\s*(\d{4})\s*(?:г\.?)?\s*$/u.exec(text);
  if (!match) return Number.NaN;
  const month = match[1] === undefined ? Number(match[2]) : monthOf(match[1]);
  return month >= 1 && month <= 12 ? dayOf(Number(match[3]), month, 1) : Number.NaN;
}

function amountsOf(source: SourceSheet, sheet: RecognisedSheet, column: number): Float64Array {
  const { firstRow, lastRow } = sheet.area;
  const amounts = new Float64Array(Math.max(0, lastRow - firstRow + 1)).fill(Number.NaN);
  const slice = { cells: source.cells, column, firstRow, lastRow };
  readNumbers(slice, () => sheetDecimal(source, sheet), amounts, 0, new UnreadableCount());
  return amounts;
}
