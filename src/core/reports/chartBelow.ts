import { type Area, type ContentChart, chartNamePrefix } from "../plan/content";
import type { ReportColumn, TableChart } from "./blocks";

/** Rows a picture covers. */
export const chartRows = 18;
/** Columns it covers at most: wider ones are hard to take in. */
const mostColumns = 7;

/**
 * A chart of the rows of a table.
 *
 * @param table cells of the table with its heading row, without its total.
 * @param firstRow where the picture begins.
 */
export function chartBelow(
  { name, kind, title, altText, categories = 0, series, mostRows = Infinity, ...looks }: TableChart,
  columns: readonly ReportColumn[],
  table: Area,
  firstRow: number,
): ContentChart {
  const firstData = table.firstRow + 1;
  const lastData = Math.min(table.lastRow, firstData + mostRows - 1);
  const columnArea = (column: number): Area => ({
    firstRow: firstData,
    firstColumn: table.firstColumn + column,
    lastRow: lastData,
    lastColumn: table.firstColumn + column,
  });
  return {
    name: chartNamePrefix + name,
    kind,
    title,
    altText,
    area: {
      firstRow,
      firstColumn: table.firstColumn,
      lastRow: firstRow + chartRows - 1,
      lastColumn: Math.min(table.lastColumn, table.firstColumn + mostColumns - 1),
    },
    categories: columnArea(categories),
    series: series.map(({ column, ...drawn }) => ({
      name: columns[column].heading,
      values: columnArea(column),
      ...drawn,
    })),
    ...looks,
  };
}
