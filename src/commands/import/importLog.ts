/** The sheet that tells for each value where it came from, and when: one line a value, run below run. */

import { isoDay } from "../../core/day";
import type { ImportPlan, LogLine } from "../../core/imports/importPlan";
import type { CellContent, CellStyle } from "../../core/plan/content";
import type { RowsChange, SheetChange } from "../../core/plan/plan";
import type { CellValue } from "../../core/table/cells";
import type { Say } from "../../core/texts";
import type { TextKey } from "../../i18n";
import { findOurs } from "../../workbook/ours";
import { freeName, type Ground } from "../ground";

export const importLogKey = "importLog";

const headings = [
  "when",
  "sheet",
  "row",
  "customer",
  "column",
  "before",
  "after",
  "source",
  "sourceRow",
] as const;
const widths = [12, 16, 8, 28, 18, 24, 24, 24, 12];
const styles: readonly CellStyle[] = [{ bold: true, fill: "#E8F1EA" }];

/** More rows are told of in one line for each source. */
const mostAddedLines = 5000;

/** The new lines of the log: a sheet of its own at first, rows below it later. Nothing where nothing changes. */
export function importLog(
  plan: ImportPlan,
  ground: Ground,
  todayDay: number,
  say: Say<TextKey>,
): SheetChange | RowsChange | undefined {
  const lines = linesOf(plan, isoDay(todayDay), say);
  if (lines.length === 0) return undefined;
  const place = findOurs(ground.names, "sheet", importLogKey);
  if (place) {
    const { firstRow, lastRow, firstColumn, lastColumn } = place.area;
    const table = { headingRow: firstRow, firstRow: firstRow + 1, lastRow, firstColumn, lastColumn };
    return { kind: "rows", key: importLogKey, sheet: place.sheet, table, rows: lines };
  }
  const heading = headings.map((id): CellContent => ({ value: say(`import.log.${id}`), style: 0 }));
  return {
    kind: "sheet",
    key: importLogKey,
    name: freeName(ground, say("import.log.name")),
    visibility: "visible",
    content: {
      rows: [heading, ...lines.map((line) => line.map((value): CellContent => ({ value })))],
      styles,
      widths,
      frozenRows: 1,
      frozenColumns: 0,
      tables: [],
      conditionalFormats: [],
      validations: [],
      links: [],
    },
  };
}

function linesOf(
  { sheet, log }: ImportPlan,
  when: string,
  say: Say<TextKey>,
): readonly (readonly CellValue[])[] {
  const added = log.filter(({ heading }) => heading === undefined);
  const told = added.length > mostAddedLines ? log.filter(({ heading }) => heading !== undefined) : log;
  const lines = told.map((line) => lineOf(line, sheet, when, say));
  if (told === log) return lines;
  for (const source of new Set(added.map((line) => line.source))) {
    const own = added.filter((line) => line.source === source);
    const rows = say("import.log.rowsAdded", { count: own.length });
    lines.push([when, sheet, own[0]!.row + 1, null, null, null, rows, source, own[0]!.sourceRow + 1]);
  }
  return lines;
}

function lineOf(
  { row, customer, heading, before, after, source, sourceRow }: LogLine,
  sheet: string,
  when: string,
  say: Say<TextKey>,
): readonly CellValue[] {
  const change = heading === undefined ? [null, null, say("import.log.added")] : [heading, before, after];
  return [when, sheet, row + 1, customer, ...change, source, sourceRow + 1];
}
