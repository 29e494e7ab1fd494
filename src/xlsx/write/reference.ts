/** Cell references as SpreadsheetML writes them. */
import { columnLetters, columnNumber, formatCell } from "../../core/plan/cellName";
import type { Area } from "../../core/plan/content";
import { maxColumns, maxRows } from "../package/scanRows";

/** `B3:C9`, or `B3` for one cell. */
export function formatArea(area: Area): string {
  const first = formatCell(area.firstRow, area.firstColumn);
  const last = formatCell(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `'My sheet'!$B$3:$C$9`, as formulas elsewhere name it. */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.firstRow, area.firstColumn);
  const last = corner(area.lastRow, area.lastColumn);
  return `'${sheet.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

/** The area of `B3:C9`, `$B$3` or whole columns and rows (`B:C`, `3:9`); undefined for anything else. */
export function parseArea(reference: string): Area | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(reference.trim());
  if (!match || reference.trim() === "") return undefined;
  const [, letters = "", row = "", lastLetters = letters, lastRow = row] = match;
  const area = {
    firstRow: row === "" ? 0 : Number(row) - 1,
    firstColumn: letters === "" ? 0 : columnNumber(letters),
    lastRow: lastRow === "" ? maxRows - 1 : Number(lastRow) - 1,
    lastColumn: lastLetters === "" ? maxColumns - 1 : columnNumber(lastLetters),
  };
  return area.firstRow < 0 || area.lastRow >= maxRows || area.lastColumn >= maxColumns ? undefined : area;
}

/** The areas of an `sqref`. Parts that are no areas are left out. */
export function parseAreas(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

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

/** What is left of an area when another is cut out: up to four rectangles above, left, right and below. */
export function without(area: Area, cut: Area): Area[] {
  if (!overlap(area, cut)) return [area];
  const firstRow = Math.max(area.firstRow, cut.firstRow);
  const lastRow = Math.min(area.lastRow, cut.lastRow);
  const parts = [
    { ...area, lastRow: cut.firstRow - 1 },
    { ...area, firstRow, lastRow, lastColumn: cut.firstColumn - 1 },
    { ...area, firstRow, lastRow, firstColumn: cut.lastColumn + 1 },
    { ...area, firstRow: cut.lastRow + 1 },
  ];
  return parts.filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}
