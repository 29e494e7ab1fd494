import type { Area } from "../../../src/core/plan/content";
import { accessDenied } from "../wire/apiError";
import { rowsOf, sheetRows } from "./area";
import type { Book, Sheet } from "./book";
import { eachCell, lookAt, presentRows } from "./cells";
import { normalLook } from "./look";

/** What Excel's protection options are when `protect` does not name them. */
export const defaultOptions: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Refuses a change of locked cells on a protected sheet. */
export function requireUnlocked(sheet: Sheet, area: Area, location: string): void {
  if (sheet.protection && hasLocked(sheet, area)) throw accessDenied(location);
}

/** Refuses on a protected sheet unless its options allow it; without an option, always. */
export function requireAllowed(sheet: Sheet, option: string | null, location: string): void {
  const { protection } = sheet;
  if (protection && !(option !== null && protection.options[option] === true)) throw accessDenied(location);
}

/** Refuses to add, delete, rename, move, hide or show sheets of a workbook whose structure is locked. */
export function requireOpenStructure({ protection }: Book, location: string): void {
  if (protection) throw accessDenied(location);
}

export function protectSheet(sheet: Sheet, options: unknown, password: unknown): void {
  if (sheet.protection) throw accessDenied("WorksheetProtection.protect");
  sheet.protection = {
    options: { ...defaultOptions, ...(options as object | null) },
    password: String(password ?? ""),
  };
}

export function unprotectSheet(sheet: Sheet, password: unknown): void {
  const { protection } = sheet;
  const location = "WorksheetProtection.unprotect";
  if (!protection) throw accessDenied(location);
  if (protection.password !== String(password ?? "")) throw accessDenied(location, wrongPassword);
  sheet.protection = null;
}

export function protectBook(book: Book, password: unknown): void {
  if (book.protection) throw accessDenied("WorkbookProtection.protect");
  book.protection = { password: String(password ?? "") };
}

export function unprotectBook(book: Book, password: unknown): void {
  const location = "WorkbookProtection.unprotect";
  if (!book.protection) throw accessDenied(location);
  if (book.protection.password !== String(password ?? "")) throw accessDenied(location, wrongPassword);
  book.protection = null;
}

const wrongPassword = "The password you supplied is not correct.";

function hasLocked(sheet: Sheet, area: Area): boolean {
  if (rowsOf(area) < sheetRows) {
    let found = false;
    eachCell(area, (row, column) => {
      found ||= lookAt(sheet, row, column).locked;
    });
    return found;
  }
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    if ((sheet.columnLooks.get(column) ?? normalLook).locked) return true;
    if (presentRows(sheet, area).some((row) => lookAt(sheet, row, column).locked)) return true;
  }
  return false;
}
