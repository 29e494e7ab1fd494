import type { Area } from "../../../src/core/plan/content";
import type { CellValue } from "../../../src/core/table/cells";
import { boundingArea, rowsOf, sheetRows } from "./area";
import type { Row, Sheet } from "./book";
import { changeLook, type Look, normalLook } from "./look";

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.rows.get(row)?.values[column] ?? null;
}

/** With the leading `=`; undefined where there is none. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
  return sheet.rows.get(row)?.formulas.get(column);
}

export function lookAt(sheet: Sheet, row: number, column: number): Look {
  return sheet.rows.get(row)?.looks[column] ?? sheet.columnLooks.get(column) ?? normalLook;
}

export function setCell(sheet: Sheet, row: number, column: number, value: CellValue, formula?: string): void {
  const cells = rowAt(sheet, row);
  cells.values[column] = value;
  if (formula === undefined) cells.formulas.delete(column);
  else cells.formulas.set(column, formula);
}

export function setLook(sheet: Sheet, row: number, column: number, look: Look): void {
  rowAt(sheet, row).looks[column] = look;
}

/** Changes the look of every cell of an area; of whole columns also of the cells that are not there yet. */
export function changeLooks(sheet: Sheet, area: Area, change: Partial<Look>): void {
  const changed = new Map<Look, Look>();
  const next = (look: Look) => {
    const known = changed.get(look) ?? changeLook(look, change);
    changed.set(look, known);
    return known;
  };
  if (rowsOf(area) < sheetRows) {
    eachCell(area, (row, column) => turn(sheet, row, column, next));
    return;
  }
  for (const { looks } of sheet.rows.values()) {
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, looks.length - 1); column++) {
      const own = looks[column];
      if (own) looks[column] = next(own);
    }
  }
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    sheet.columnLooks.set(column, next(sheet.columnLooks.get(column) ?? normalLook));
  }
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) visit(row, column);
  }
}

/** Rows of an area that hold anything, in order; a whole column costs no more than its cells. */
export function presentRows(sheet: Sheet, area: Area): readonly number[] {
  if (rowsOf(area) <= sheet.rows.size) {
    const rows = Array.from({ length: rowsOf(area) }, (_, index) => area.firstRow + index);
    return rows.filter((row) => sheet.rows.has(row));
  }
  return [...sheet.rows.keys()]
    .filter((row) => row >= area.firstRow && row <= area.lastRow)
    .sort((one, other) => one - other);
}

/** Smallest area with all values, or with all values and looks; undefined on an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, inside?: Area): Area | undefined {
  let used: Area | undefined;
  for (const [row, { values, looks }] of sheet.rows) {
    if (inside && (row < inside.firstRow || row > inside.lastRow)) continue;
    const from = inside?.firstColumn ?? 0;
    const to = Math.min(
      inside?.lastColumn ?? Number.MAX_SAFE_INTEGER,
      Math.max(values.length, looks.length) - 1,
    );
    const isUsed = (column: number) =>
      (values[column] ?? null) !== null ||
      (!valuesOnly && looks[column] !== undefined && looks[column] !== normalLook);
    let first = from;
    while (first <= to && !isUsed(first)) first++;
    if (first > to) continue;
    let last = to;
    while (!isUsed(last)) last--;
    const found = { firstRow: row, lastRow: row, firstColumn: first, lastColumn: last };
    used = used ? boundingArea(used, found) : found;
  }
  return used;
}

function turn(sheet: Sheet, row: number, column: number, next: (look: Look) => Look): void {
  setLook(sheet, row, column, next(lookAt(sheet, row, column)));
}

function rowAt(sheet: Sheet, row: number): Row {
  const known = sheet.rows.get(row);
  if (known) return known;
  const created: Row = { values: [], looks: [], formulas: new Map() };
  sheet.rows.set(row, created);
  return created;
}

/** The different looks of an area's cells, cells that are not there included. */
export function looksIn(sheet: Sheet, area: Area): ReadonlySet<Look> {
  const looks = new Set<Look>();
  const present = presentRows(sheet, area);
  // Beyond the cells with looks of their own a column has one look, however many rows there are.
  const widest = present.reduce((most, row) => Math.max(most, sheet.rows.get(row)!.looks.length), 0);
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if (column < widest) for (const row of present) looks.add(lookAt(sheet, row, column));
    if (column >= widest || present.length < rowsOf(area)) {
      looks.add(sheet.columnLooks.get(column) ?? normalLook);
    }
  }
  return looks;
}
