import type { Area } from "../../core/plan/content";

export const rowsOf = ({ firstRow, lastRow }: Area) => lastRow - firstRow + 1;
export const columnsOf = ({ firstColumn, lastColumn }: Area) => lastColumn - firstColumn + 1;

export function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.firstRow >= outer.firstRow &&
    inner.lastRow <= outer.lastRow &&
    inner.firstColumn >= outer.firstColumn &&
    inner.lastColumn <= outer.lastColumn
  );
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.firstRow <= other.lastRow &&
    other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn &&
    other.firstColumn <= one.lastColumn
  );
}

/** The cells two areas have in common; undefined where there are none. */
export function common(one: Area, other: Area): Area | undefined {
  if (!overlap(one, other)) return undefined;
  return {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
}

/** The area counted from the top left cell of another. */
export function relativeTo(area: Area, { firstRow, firstColumn }: Area): Area {
  return {
    firstRow: area.firstRow - firstRow,
    firstColumn: area.firstColumn - firstColumn,
    lastRow: area.lastRow - firstRow,
    lastColumn: area.lastColumn - firstColumn,
  };
}

/** What a range of Excel's needs loaded for `areaOf`. */
export const areaProperties = "rowIndex,columnIndex,rowCount,columnCount";

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}

/** The range of an area. */
export function rangeOf(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  const { firstRow, firstColumn } = area;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return worksheet.getRangeByIndexes(firstRow, firstColumn, rowsOf(area), columnsOf(area));
}
