import type { SheetLayout } from "../book/bookView";
import type { RowMap } from "./rowMap";

/** Scrolls a cell into sight and selects it; what is hidden stays so. */
export async function showCell(
  grid: HTMLRevoGridElement,
  { frozenColumns, hiddenColumns }: Pick<SheetLayout, "frozenColumns" | "hiddenColumns">,
  rows: RowMap,
  { row, column }: { readonly row: number; readonly column: number },
): Promise<void> {
  const place = rows.placeOf(row);
  if (!place || hiddenColumns.has(column)) return;
  const isPinned = column < frozenColumns;
  const x = shownBetween(isPinned ? 0 : frozenColumns, column, hiddenColumns);
  // The grid has no methods before it is drawn.
  await customElements.whenDefined("revo-grid");
  await grid.componentOnReady();
  if (!place.isFrozen) await grid.scrollToRow(place.index);
  if (!isPinned) await grid.scrollToColumnIndex(x);
  const cell = { x, y: place.index };
  await grid.setCellsFocus(
    cell,
    cell,
    isPinned ? "colPinStart" : "rgCol",
    place.isFrozen ? "rowPinStart" : "rgRow",
  );
}

/** Columns from `first` up to `end`, the hidden left out. */
function shownBetween(first: number, end: number, hidden: ReadonlySet<number>): number {
  let count = 0;
  for (let column = first; column < end; column++) if (!hidden.has(column)) count++;
  return count;
}
