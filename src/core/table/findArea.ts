import type { SheetCells } from "./cells";
import { findHeadingRows, type HeadingRows, labelAt } from "./headingRows";
import type { TableArea } from "./recognition";
import type { ExcelTable } from "./sourceSheet";
import { lastDataRow } from "./totalRow";

/** Where the table of a sheet lies, and where its headings stand. */
export interface FoundArea {
  readonly area: TableArea;
  readonly headings: HeadingRows;
}

/**
 * Where does the table of a sheet lie?
 *
 * The largest Excel table, unless more rows lie elsewhere; else from the heading row, which need not be the first and
 * may be two, to the last row that is neither blank nor a total. Empty columns in between belong to the table.
 *
 * @param ourColumns 0-based columns of Klientela's, which do not count.
 * @returns undefined where the sheet has no headings, above all when it is empty.
 */
export function findArea(
  cells: SheetCells,
  excelTables: readonly ExcelTable[],
  ourColumns: readonly number[] = [],
): TableArea | undefined {
  return findAreaWithHeadings(cells, excelTables, ourColumns)?.area;
}

/** The same, with the rows of the headings. */
export function findAreaWithHeadings(
  cells: SheetCells,
  excelTables: readonly ExcelTable[],
  ourColumns: readonly number[] = [],
): FoundArea | undefined {
  const tables = excelTables.map(ofExcelTable).toSorted((one, other) => cellsIn(other) - cellsIn(one));
  const plain = plainArea(cells, ourColumns);
  const [largest] = tables;
  if (!largest) return plain;
  if (plain && isApart(plain.area, tables) && cellsIn(plain) > cellsIn(largest)) return plain;
  return largest;
}

function ofExcelTable({ name, area, totalRows }: ExcelTable): FoundArea {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  return {
    area: {
      headingRow: firstRow,
      firstRow: firstRow + 1,
      lastRow: lastRow - totalRows,
      firstColumn,
      lastColumn,
      tableName: name,
    },
    headings: { row: firstRow },
  };
}

function plainArea(cells: SheetCells, ourColumns: readonly number[]): FoundArea | undefined {
  const columns = Array.from({ length: cells.columnCount }, (_, column) => column).filter(
    (column) => !ourColumns.includes(column) && hasValue(cells, column),
  );
  const headings = findHeadingRows(cells, columns);
  if (!headings) return undefined;
  const { row, groupRow = row } = headings;
  const named = columns.filter(
    (column) => labelAt(cells, row, column) !== "" || labelAt(cells, groupRow, column) !== "",
  );
  const firstColumn = named[0];
  const lastColumn = named.at(-1)!;
  const within = columns.filter((column) => column >= firstColumn && column <= lastColumn);
  const firstRow = isNumbering(cells, row + 1, within) ? row + 2 : row + 1;
  return {
    area: {
      headingRow: row,
      firstRow,
      lastRow: lastDataRow(cells, firstRow, within),
      firstColumn,
      lastColumn,
    },
    headings,
  };
}

function hasValue(cells: SheetCells, column: number): boolean {
  return cells.pages[column]?.some((page) => page !== undefined) ?? false;
}

/** The row 1, 2, 3, … that printed forms have below their headings. */
function isNumbering(cells: SheetCells, row: number, columns: readonly number[]): boolean {
  const labels = columns.map((column) => labelAt(cells, row, column));
  return labels.length > 2 && labels.every((label, index) => label === String(index + 1));
}

/** Whether the area shares no row and column with any of the tables. */
function isApart({ headingRow, lastRow, firstColumn, lastColumn }: TableArea, tables: readonly FoundArea[]) {
  return tables.every(
    ({ area }) =>
      area.lastRow < headingRow ||
      area.headingRow > lastRow ||
      area.lastColumn < firstColumn ||
      area.firstColumn > lastColumn,
  );
}

function cellsIn({ area }: FoundArea): number {
  return (area.lastRow - area.headingRow + 1) * (area.lastColumn - area.firstColumn + 1);
}
