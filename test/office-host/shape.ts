import type {
  CellStyle,
  ConditionalFormat,
  ContentTable,
  Link,
  Validation,
  Visibility,
} from "../../src/core/plan/content";
import type { Calendar, CellValue } from "../../src/core/table/cells";
import type { XlsxWorkbook } from "../../src/xlsx/types";
import { formatArea } from "./model/address";
import { areaAt } from "./model/area";
import { charactersOfPixels, pixelsOfCharacters } from "./model/columns";

/** A workbook as neither Excel nor a file has it, so that the two can be compared: only what edits can change. */
export interface BookShape {
  readonly calendar: Calendar;
  readonly sheets: readonly SheetShape[];
  /** In alphabetical order. */
  readonly names: readonly NameShape[];
}

export interface SheetShape {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** By address, e.g. `B2`; cells with a value or a look of their own. */
  readonly cells: Readonly<Record<string, CellShape>>;
  /** In characters by 0-based column, in whole pixels as Excel keeps them. */
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tables: readonly TableShape[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly links: readonly Link[];
}

export interface TableShape extends ContentTable {
  /** 0 or 1, part of the area. */
  readonly totalRows: number;
}

export interface CellShape {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface NameShape {
  readonly name: string;
  readonly refersTo: string;
  readonly isHidden: boolean;
  readonly sheet?: string;
}

/** The shape of a workbook in a file; charts and their sheets are left out. */
export function shapeOf(xlsx: XlsxWorkbook): BookShape {
  return {
    calendar: xlsx.calendar,
    sheets: xlsx
      .sheets()
      .filter(({ isWorksheet }) => isWorksheet)
      .map(({ name, visibility, isProtected }) => ({
        name,
        visibility,
        isProtected,
        ...sheetShape(xlsx, name),
      })),
    names: sorted(xlsx.names().map((name) => ({ ...name, refersTo: name.refersTo }))),
  };
}

export function sorted(names: readonly NameShape[]): readonly NameShape[] {
  const key = ({ name, sheet = "" }: NameShape) => `${name.toLowerCase()} ${sheet}`;
  return names.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Rows and columns looked at behind the last value: cells with a look and rules go further than values. */
const rowsBehind = 50;
const columnsBehind = 20;

function sheetShape(xlsx: XlsxWorkbook, sheet: string) {
  const { rowCount, columnCount } = xlsx.cells(sheet);
  const { widths, hiddenColumns } = xlsx.view(sheet);
  const area = areaAt(0, 0, rowCount + rowsBehind, columnCount + columnsBehind);
  const content = xlsx.content(sheet, area);
  const cells: Record<string, CellShape> = {};
  content.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const style = cell?.style === undefined ? undefined : content.styles[cell.style];
      if (!cell || (cell.value === null && !style)) return;
      const isFormula = typeof cell.value === "object" && cell.value !== null && "formula" in cell.value;
      cells[formatArea(areaAt(rowIndex, column))] = {
        ...(isFormula
          ? (cell.value as { formula: string; value: CellValue })
          : { value: cell.value as CellValue }),
        ...(style && { style }),
      };
    });
  });
  const known = xlsx.tables(sheet);
  const totalRows = (name: string) => known.find((table) => table.name === name)?.totalRows ?? 0;
  const { tables, conditionalFormats, validations, links, frozenRows, frozenColumns } = content;
  return {
    cells,
    widths: Object.fromEntries([...widths].map(([column, width]) => [column, wholePixels(width)])),
    hiddenColumns: [...hiddenColumns].toSorted((one, other) => one - other),
    frozenRows,
    frozenColumns,
    tables: tables.map((table) => ({ ...table, totalRows: totalRows(table.name) })),
    conditionalFormats,
    validations,
    links,
  };
}

function wholePixels(characters: number): number {
  return charactersOfPixels(pixelsOfCharacters(characters));
}
