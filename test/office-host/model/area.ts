import type { Area } from "../../../src/core/plan/content";

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

export const wholeSheet: Area = {
  firstRow: 0,
  firstColumn: 0,
  lastRow: sheetRows - 1,
  lastColumn: sheetColumns - 1,
};

export function areaAt(row: number, column: number, rows = 1, columns = 1): Area {
  return { firstRow: row, firstColumn: column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
}

export function rowsOf({ firstRow, lastRow }: Area): number {
  return lastRow - firstRow + 1;
}

export function columnsOf({ firstColumn, lastColumn }: Area): number {
  return lastColumn - firstColumn + 1;
}

export function cellCount(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.firstRow >= outer.firstRow &&
    inner.lastRow <= outer.lastRow &&
    inner.firstColumn >= outer.firstColumn &&
    inner.lastColumn <= outer.lastColumn
  );
}

export function boundingArea(one: Area, other: Area): Area {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** Undefined where the two do not touch. */
export function intersection(one: Area, other: Area): Area | undefined {
  const common = {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return common.firstRow > common.lastRow || common.firstColumn > common.lastColumn ? undefined : common;
}

/** What is left of an area when another is cut out: up to four pieces. */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const middle = { firstRow: cut.firstRow, lastRow: cut.lastRow };
  return [
    { ...area, lastRow: cut.firstRow - 1 },
    { ...area, firstRow: cut.lastRow + 1 },
    { ...area, ...middle, lastColumn: cut.firstColumn - 1 },
    { ...area, ...middle, firstColumn: cut.lastColumn + 1 },
  ].filter((piece) => piece.firstRow <= piece.lastRow && piece.firstColumn <= piece.lastColumn);
}
