import type { Area } from "../core/plan/content";
import { type CellPage, kindMask, type SheetCells } from "../core/table/cells";

/**
 * The first column right of `after` from which `count` columns are empty from top to bottom.
 *
 * A column counts as taken when any cell of it holds something or when it lies in one of `taken`, so that neither
 * a user's notes beside the table nor another Excel table is written over.
 */
export function firstFreeColumn(
  cells: SheetCells,
  taken: readonly Area[],
  after: number,
  count: number,
): number {
  let start = after + 1;
  for (let column = start; column < start + count; column++) {
    if (!isEmpty(cells.pages[column]) || taken.some((area) => holds(area, column))) start = column + 1;
  }
  return start;
}

function isEmpty(pages: readonly (CellPage | undefined)[] | undefined): boolean {
  return !pages?.some((page) => page?.kinds.some((kind) => (kind & kindMask) !== 0));
}

const holds = (area: Area, column: number) => area.firstColumn <= column && column <= area.lastColumn;
