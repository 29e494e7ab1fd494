import type { Area, CellStyle, Formula } from "../../core/plan/content";
import type { CellsEdit, ColumnEdit } from "../../core/plan/edit";
import { rowsOf as rowsOfValues, valueAt } from "../../core/plan/values";
import type { Calendar, CellValue } from "../../core/table/cells";
import { common, rangeOf, rowsOf } from "./area";
import { type CellInput, cellInput } from "./cellInput";
import { putLook, textFormat } from "./looks";
import { jsonBytes } from "./payload";
import type { WriteQueue } from "./writeQueue";

/** Cells of one edit, in whatever form it has them. Rows and columns are counted on the sheet. */
export interface CellSource {
  readonly area: Area;
  /** undefined leaves the cell alone. */
  valueAt(row: number, column: number): CellValue | Formula | undefined;
  readonly keepsLooks: boolean;
  /** Rectangles of one look; none where looks are kept. */
  readonly looks: readonly { readonly area: Area; readonly style: CellStyle }[];
}

/** By sheet, cells whose format makes a text of everything put there. */
export type TextAreas = ReadonlyMap<string, readonly Area[]>;

/**
 * Puts cells down: looks first, then values in whole blocks. Cells that take everything for a text get that format
 * last, so that a number stays one and an apostrophe does its work.
 *
 * @param textAreas cells of the sheet that have that format; where looks are kept they have it again afterwards.
 */
export async function putCells(
  queue: WriteQueue,
  sheet: string,
  source: CellSource,
  textAreas: readonly Area[] = [],
): Promise<void> {
  for (const { area, style } of source.looks) {
    await queue.take(3 + 2 * Object.keys(style).length);
    const { numberFormat, ...rest } = style;
    putLook(rangeOf(queue.context, sheet, area), numberFormat === textFormat ? rest : style, rowsOf(area));
  }
  const asText = source.keepsLooks
    ? textAreas.flatMap((area) => common(area, source.area) ?? [])
    : source.looks.filter(({ style }) => style.numberFormat === textFormat).map(({ area }) => area);
  if (source.keepsLooks) await setFormat(queue, sheet, asText, "General");
  await putValues(queue, sheet, source);
  await setFormat(queue, sheet, asText, textFormat);
}

async function setFormat(queue: WriteQueue, sheet: string, areas: readonly Area[], format: string) {
  for (const area of areas) {
    await queue.take(2);
    rangeOf(queue.context, sheet, area).numberFormat = format as unknown as string[][];
  }
}

async function putValues(queue: WriteQueue, sheet: string, source: CellSource): Promise<void> {
  const { firstRow, lastRow } = source.area;
  if (isEmptied(source)) {
    await queue.take(2);
    rangeOf(queue.context, sheet, source.area).clear("Contents");
    return;
  }
  for (let row = firstRow; row <= lastRow; ) {
    await queue.take(3);
    row = await putBlock(queue, sheet, source, row);
  }
}

/** Whether every cell is emptied, for which Excel needs no values. */
function isEmptied({ area, valueAt: contentAt }: CellSource): boolean {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (contentAt(row, column) !== null) return false;
    }
  }
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn;
}

/** Puts down as many rows as the request has room for, at least one; answers the row behind them. */
async function putBlock(
  queue: WriteQueue,
  sheet: string,
  { area, valueAt: contentAt }: CellSource,
  firstRow: number,
): Promise<number> {
  const rows: CellInput[][] = [];
  let bytes = 0;
  let hasFormula = false;
  for (let row = firstRow; row <= area.lastRow; row++) {
    const inputs: CellInput[] = [];
    let rowBytes = 3;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const content = contentAt(row, column);
      const input = content === undefined ? null : cellInput(content);
      if (typeof content === "object" && content !== null && "formula" in content) hasFormula = true;
      inputs.push(input);
      rowBytes += jsonBytes(input) + 1;
    }
    if (rows.length > 0 && bytes + rowBytes > queue.room) break;
    rows.push(inputs);
    bytes += rowBytes;
  }
  await queue.take(0, bytes);
  const range = rangeOf(queue.context, sheet, { ...area, firstRow, lastRow: firstRow + rows.length - 1 });
  if (hasFormula) range.formulas = rows;
  else range.values = rows;
  return firstRow + rows.length;
}

export function sourceOf(edit: CellsEdit | ColumnEdit, calendar: Calendar): CellSource {
  return edit.edit === "cells" ? blockSource(edit) : columnSource(edit, calendar);
}

function blockSource({ firstRow, firstColumn, rows, styles, keepStyles }: CellsEdit): CellSource {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    area: {
      firstRow,
      firstColumn,
      lastRow: firstRow + rows.length - 1,
      lastColumn: firstColumn + width - 1,
    },
    valueAt: (row, column) => rows[row - firstRow]![column - firstColumn]?.value,
    keepsLooks: keepStyles === true,
    looks: keepStyles ? [] : lookAreas(firstRow, firstColumn, rows, styles),
  };
}

function columnSource(edit: ColumnEdit, calendar: Calendar): CellSource {
  const { column, firstRow, values, styles, styleRuns, keepStyles } = edit;
  const size = "kind" in values ? rowsOfValues(values) : values.length;
  const looks: { area: Area; style: CellStyle }[] = [];
  let row = firstRow;
  for (const [style, rows] of keepStyles ? [] : styleRuns) {
    const area = { firstRow: row, lastRow: row + rows - 1, firstColumn: column, lastColumn: column };
    if (rows > 0) looks.push({ area, style: styles[style] ?? {} });
    row += rows;
  }
  return {
    area: { firstRow, lastRow: firstRow + size - 1, firstColumn: column, lastColumn: column },
    valueAt:
      "kind" in values ? (at) => valueAt(values, at - firstRow, calendar) : (at) => values[at - firstRow]!,
    keepsLooks: keepStyles === true,
    looks,
  };
}

/** Few rectangles that cover the cells of each look: runs along the rows, joined downwards where they are alike. */
function lookAreas(
  firstRow: number,
  firstColumn: number,
  rows: CellsEdit["rows"],
  styles: readonly CellStyle[],
): { area: Area; style: CellStyle }[] {
  const done: { area: Area; look: number }[] = [];
  let open = new Map<string, { area: Area; look: number }>();
  for (const [index, cells] of rows.entries()) {
    const row = firstRow + index;
    const next: typeof open = new Map();
    for (let from = 0; from < cells.length; ) {
      const look = lookOf(cells[from]);
      let to = from;
      while (to + 1 < cells.length && lookOf(cells[to + 1]) === look) to++;
      if (look !== undefined) {
        const key = `${from} ${to} ${look}`;
        const above = open.get(key);
        const columns = { firstColumn: firstColumn + from, lastColumn: firstColumn + to };
        const area = { firstRow: above?.area.firstRow ?? row, lastRow: row, ...columns };
        next.set(key, { area, look });
        open.delete(key);
      }
      from = to + 1;
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].map(({ area, look }) => ({ area, style: styles[look] ?? {} }));
}

/** Index of the look, -1 for the default one; undefined where the cell is left alone. */
const lookOf = (cell: CellsEdit["rows"][number][number] | undefined) =>
  cell ? (cell.style ?? -1) : undefined;
