import type { Area, ContentPivot } from "./content";

/**
 * The cells a pivot takes in compact layout.
 *
 * @param at its top left cell.
 * @param rows different values of its row field, blank among them where there are blanks.
 * @param columns different values of its column field; 0 where it has none.
 *
 * @example
 * pivotArea({ row: 4, column: 0 }, { values: [], column: { heading: "Year" } }, 3, 4); // { firstRow: 4, firstColumn: 0, lastRow: 9, lastColumn: 5 }
 */
export function pivotArea(
  at: { readonly row: number; readonly column: number },
  pivot: Pick<ContentPivot, "column" | "values" | "totals">,
  rows: number,
  columns = 0,
): Area {
  const { right, below } = pivot.totals ?? { right: true, below: true };
  const headings = pivot.column ? 2 : 1;
  const width = pivot.column ? columns + Number(right) : pivot.values.length;
  return {
    firstRow: at.row,
    firstColumn: at.column,
    lastRow: at.row + headings + rows + Number(below) - 1,
    lastColumn: at.column + width,
  };
}
