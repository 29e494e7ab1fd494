import type { Area, ConditionalFormat } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { ChangePreview, ColumnChange } from "../core/plan/plan";
import { rowsOf, valueAt } from "../core/plan/values";
import { type Calendar, type CellValue, cellAt, isFormula, type SheetCells } from "../core/table/cells";
import type { Compiled } from "./compiled";
import { hashValues } from "./contentHash";
import { findOurs, markOurs } from "./ours";
import type { ColumnPlaces } from "./placeColumns";
import type { Reverse } from "./reverse";
import type { Snapshot } from "./snapshot";

/** Edits, reverse and preview of one computed column. */
export async function compileColumn(
  change: ColumnChange,
  places: ColumnPlaces,
  snapshot: Snapshot,
): Promise<Compiled> {
  const cells = await snapshot.cells(change.sheet);
  const target = targetOf(change, places, snapshot, cells);
  const difference = compare(change, target, cells);
  if (target.before && difference.changedCells === 0 && sameArea(target.before, target.area)) {
    return { edits: [], reverse: [], previews: [difference] };
  }
  return {
    edits: editsOf(change, target, places, cells.calendar),
    reverse: [await reverseOf(change, target, cells, snapshot)],
    previews: [difference],
  };
}

interface Target {
  /** Heading row to last data row. */
  readonly area: Area;
  /** The same as it stands now; absent for a new column. */
  readonly before?: Area;
  readonly heading: string;
}

function targetOf(
  { key, sheet, table, heading }: ColumnChange,
  { columnOf }: ColumnPlaces,
  { names }: Snapshot,
  cells: SheetCells,
): Target {
  const column = columnOf.get(key)!;
  const area = {
    firstRow: table.headingRow,
    firstColumn: column,
    lastRow: table.lastRow,
    lastColumn: column,
  };
  const found = findOurs(names, "column", key);
  const before = found?.sheet === sheet ? found.area : undefined;
  const present = before && cellAt(cells, before.firstRow, column);
  return { area, ...(before && { before }), heading: typeof present === "string" ? present : heading };
}

function compare(change: ColumnChange, { area, before, heading }: Target, cells: SheetCells): ChangePreview {
  const { values, table, sheet, key, style } = change;
  const column = area.firstColumn;
  const samples: { row: number; before: CellValue; after: CellValue }[] = [];
  const rows = rowsOf(values);
  let changedCells = 0;
  for (let index = 0; index < rows; index++) {
    const row = table.firstRow + index;
    const now = before ? cellAt(cells, row, column) : null;
    const after = valueAt(values, index, cells.calendar);
    if (now === after && !(before && isFormula(cells, row, column))) continue;
    changedCells++;
    if (samples.length < 3) samples.push({ row, before: now, after });
  }
  return {
    kind: "column",
    key,
    sheet,
    heading,
    isNew: !before,
    cells: rows,
    changedCells,
    ...(style.numberFormat && { numberFormat: style.numberFormat }),
    samples,
  };
}

function editsOf(change: ColumnChange, target: Target, places: ColumnPlaces, calendar: Calendar): Edit[] {
  const { sheet, key, table, values, style, width } = change;
  const { area, before, heading } = target;
  const column = area.firstColumn;
  const rows = rowsOf(values);
  const mark = markOurs("column", key, { sheet, area });
  const put = { edit: "column", sheet, column, firstRow: table.firstRow } as const;
  if (before) {
    const kept = Math.min(rows, before.lastRow - before.firstRow);
    const added = rows - kept;
    const tail = Array.from({ length: added }, (_, index) => valueAt(values, kept + index, calendar));
    return [
      { ...put, values, styles: [], styleRuns: [], keepStyles: true },
      // Rows that are new to the column have no look of their own yet.
      ...(added > 0
        ? [
            {
              ...put,
              firstRow: table.firstRow + kept,
              values: tail,
              styles: [style],
              styleRuns: [[0, added]],
            } as const,
          ]
        : []),
      ...clearRows(sheet, column, area.lastRow + 1, before.lastRow),
      // A rule made for fewer rows is made anew for all of them.
      ...(added > 0 ? conditionalFormats(change, area) : []),
      mark,
    ];
  }
  return [
    {
      edit: "cells",
      sheet,
      firstRow: table.headingRow,
      firstColumn: column,
      rows: [[{ value: heading, style: 0 }]],
      styles: [places.headingStyle.get(sheet) ?? {}],
    },
    { ...put, values, styles: [style], styleRuns: [[0, rows]] },
    { edit: "widths", sheet, firstColumn: column, widths: [width] },
    ...conditionalFormats(change, area),
    mark,
  ];
}

function conditionalFormats(change: ColumnChange, { firstColumn, lastColumn, lastRow }: Area): Edit[] {
  if (change.conditionalFormats.length === 0 || rowsOf(change.values) === 0) return [];
  const area = { firstRow: change.table.firstRow, firstColumn, lastRow, lastColumn };
  const formats = change.conditionalFormats.map((format): ConditionalFormat => ({ ...format, area }));
  return [{ edit: "conditionalFormats", sheet: change.sheet, area, formats }];
}

/** Removes the cells of a column from `firstRow` to `lastRow`, if there are any. */
export function clearRows(sheet: string, column: number, firstRow: number, lastRow: number): Edit[] {
  const rows = lastRow - firstRow + 1;
  if (rows <= 0) return [];
  const values = new Array<null>(rows).fill(null);
  return [{ edit: "column", sheet, column, firstRow, values, styles: [], styleRuns: [[-1, rows]] }];
}

async function reverseOf(
  change: ColumnChange,
  { area, before, heading }: Target,
  cells: SheetCells,
  snapshot: Snapshot,
): Promise<Reverse> {
  const { key } = change;
  const hash = hashValues(newValues(change, cells));
  if (!before) {
    const rowsOfWidth = { ...area, lastRow: area.firstRow };
    const exists = snapshot.sheets.some(({ name }) => name === change.sheet);
    const content = exists ? await snapshot.port.content(change.sheet, rowsOfWidth) : undefined;
    return { kind: "columnCreated", key, heading, hash, width: content?.widths[0] ?? null };
  }
  const column = before.firstColumn;
  const lastKept = Math.min(before.lastRow, before.firstRow + area.lastRow - area.firstRow);
  const former: CellValue[] = [];
  const formulas: Record<number, string> = {};
  for (let row = before.firstRow; row <= lastKept; row++) {
    former.push(cellAt(cells, row, column));
    if (isFormula(cells, row, column)) {
      formulas[row - before.firstRow] = await formulaAt(snapshot, change.sheet, row, column);
    }
  }
  const tail = { ...before, firstRow: lastKept + 1 };
  const removed = lastKept < before.lastRow ? await snapshot.port.content(change.sheet, tail) : undefined;
  return {
    kind: "columnRefreshed",
    key,
    heading,
    hash,
    values: former,
    formulas,
    ...(removed && { removed }),
  };
}

function* newValues({ values }: ColumnChange, { calendar }: SheetCells): Generator<CellValue> {
  const rows = rowsOf(values);
  for (let index = 0; index < rows; index++) yield valueAt(values, index, calendar);
}

async function formulaAt({ port }: Snapshot, sheet: string, row: number, column: number): Promise<string> {
  const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  const value = (await port.content(sheet, cell)).rows[0]?.[0]?.value;
  return typeof value === "object" && value !== null && "formula" in value ? value.formula : "";
}

const sameArea = (one: Area, other: Area) =>
  one.firstRow === other.firstRow && one.lastRow === other.lastRow && one.firstColumn === other.firstColumn;
