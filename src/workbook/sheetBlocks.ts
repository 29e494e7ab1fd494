import type { Area, SheetContent } from "../core/plan/content";

/**
 * The rectangles of a content that hold something: rows that follow each other without an empty one between them,
 * as wide as the cells in them. What stands outside of them on a sheet of ours is the user's.
 */
export function blocksOf({ rows }: Pick<SheetContent, "rows">): readonly Area[] {
  const blocks: Area[] = [];
  let open: Area | undefined;
  for (const [row, cells] of rows.entries()) {
    const firstColumn = cells.findIndex((cell) => cell !== null);
    if (firstColumn < 0) {
      open = undefined;
      continue;
    }
    const lastColumn = cells.findLastIndex((cell) => cell !== null);
    const line = { firstRow: row, firstColumn, lastRow: row, lastColumn };
    if (open) blocks.pop();
    open = open ? union(open, line) : line;
    blocks.push(open);
  }
  return blocks;
}

export function union(one: Area, other: Area): Area {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** An area counted from a content's top left cell, counted on its sheet. */
export function shift(area: Area, { firstRow, firstColumn }: Pick<Area, "firstRow" | "firstColumn">): Area {
  return {
    firstRow: area.firstRow + firstRow,
    lastRow: area.lastRow + firstRow,
    firstColumn: area.firstColumn + firstColumn,
    lastColumn: area.lastColumn + firstColumn,
  };
}

export function holds(
  { firstRow, firstColumn, lastRow, lastColumn }: Area,
  row: number,
  column: number,
): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

export function isWithin(inner: Area, outer: Area): boolean {
  return holds(outer, inner.firstRow, inner.firstColumn) && holds(outer, inner.lastRow, inner.lastColumn);
}

export function meet(one: Area, other: Area): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

export const isSameArea = (one: Area, other: Area) =>
  one.firstRow === other.firstRow &&
  one.firstColumn === other.firstColumn &&
  one.lastRow === other.lastRow &&
  one.lastColumn === other.lastColumn;
