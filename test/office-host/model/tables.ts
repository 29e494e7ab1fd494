import type { Area } from "../../../src/core/plan/content";
import { invalidArgument, itemAlreadyExists } from "../wire/apiError";
import { intersection, isWithin, rowsOf } from "./area";
import type { Book, Sheet, Table } from "./book";
import { formulaAt, setCell, valueAt } from "./cells";
import { newId } from "./newBook";
import { requireAllowed } from "./protection";

export function tablesOf(book: Book): readonly Table[] {
  return book.sheets.flatMap(({ tables }) => tables);
}

/** Makes a table of an area; its headings become texts, each different. */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  const location = "TableCollection.add";
  requireAllowed(sheet, null, location);
  if (!hasHeaders) throw invalidArgument(location, "This host makes tables with headings only.");
  requireFree(sheet, area, undefined, location);
  const { book } = sheet;
  let number = 1;
  while (isTaken(book, `Table${number}`)) number++;
  const table: Table = {
    id: newId(book),
    sheet,
    name: `Table${number}`,
    area: rowsOf(area) === 1 ? { ...area, lastRow: area.lastRow + 1 } : area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    filter: null,
  };
  table.filter = { area: table.area, criteria: new Map() };
  sheet.tables.push(table);
  keepHeadings(sheet, area);
  return table;
}

/** The heading row must stay where it is and the areas must overlap. */
export function resizeTable(table: Table, area: Area): void {
  const location = "Table.resize";
  requireAllowed(table.sheet, null, location);
  const staysPut = area.firstRow === table.area.firstRow && intersection(area, table.area) !== undefined;
  if (!staysPut || rowsOf(area) < 2) throw invalidArgument(location);
  requireFree(table.sheet, area, table, location);
  const { criteria } = table.filter ?? { criteria: new Map() };
  table.area = area;
  if (table.filter) table.filter = { area, criteria };
  keepHeadings(table.sheet, area);
}

/** Renames; @throws ApiError `InvalidArgument` for what is no name, `ItemAlreadyExists` for a taken one. */
export function renameTable(table: Table, name: unknown): void {
  const location = "Table.name";
  if (typeof name !== "string" || !isName(name)) throw invalidArgument(location);
  const isSame = name.toLowerCase() === table.name.toLowerCase();
  if (!isSame && isTaken(table.sheet.book, name)) throw itemAlreadyExists(location);
  table.name = name;
}

/** Whether Excel takes a text for a defined name or a table: no reference, no sign but `_`, `.`, `\`. */
export function isName(text: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(text) &&
    !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/.test(text)
  );
}

/** Headings of tables that an area touches: texts, not empty, each different in its table. */
export function keepHeadings(sheet: Sheet, area: Area): void {
  for (const { area: own } of sheet.tables) {
    const row = own.firstRow;
    if (area.firstRow > row || area.lastRow < row || !intersection(area, own)) continue;
    const taken = new Set<string>();
    for (let column = own.firstColumn; column <= own.lastColumn; column++) {
      const value = valueAt(sheet, row, column);
      const text = value === null ? `Column${column - own.firstColumn + 1}` : plainText(value);
      let unique = text;
      for (let copy = 2; taken.has(unique.toLowerCase()); copy++) unique = `${text}${copy}`;
      taken.add(unique.toLowerCase());
      if (unique !== value || formulaAt(sheet, row, column)) setCell(sheet, row, column, unique);
    }
  }
}

/** Excel refuses formulas as headings of a table. */
export function requireNoHeadingFormula(sheet: Sheet, row: number, column: number, location: string): void {
  const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  const isHeading = sheet.tables.some(({ area }) => area.firstRow === row && isWithin(cell, area));
  if (isHeading) throw invalidArgument(location);
}

function requireFree(sheet: Sheet, area: Area, own: Table | undefined, location: string): void {
  const isTouched = sheet.tables.some((table) => table !== own && intersection(table.area, area));
  if (isTouched) throw invalidArgument(location, "A table cannot overlap another table.");
}

function isTaken(book: Book, name: string): boolean {
  const wanted = name.toLowerCase();
  const isSame = (one: { readonly name: string }) => one.name.toLowerCase() === wanted;
  return tablesOf(book).some(isSame) || book.names.some(isSame);
}

function plainText(value: NonNullable<ReturnType<typeof valueAt>>): string {
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
