import { invalidArgument, invalidOperation, itemAlreadyExists } from "../wire/apiError";
import { quoteSheet } from "./address";
import type { Book, Sheet } from "./book";
import { EventType, raiseTo } from "./events";
import { addSheet } from "./newBook";
import { requireOpenStructure } from "./protection";
import { sheetNamed } from "./range";

/** Adds a sheet the way the object model does; without a name it takes the next free `SheetN`. */
export function insertSheet(book: Book, name: unknown): Sheet {
  const location = "WorksheetCollection.add";
  requireOpenStructure(book, location);
  const wanted = name === null || name === undefined || name === "" ? freeName(book) : String(name);
  requireSheetName(wanted, location);
  if (sheetNamed(book, wanted)) throw itemAlreadyExists(location);
  const sheet = addSheet(book, wanted);
  const message = { source: "Local", type: "WorksheetAdded", worksheetId: sheet.id };
  raiseTo(book, EventType.added, "Workbook", message);
  return sheet;
}

/** A very hidden sheet and the last one that is shown cannot be deleted. */
export function deleteSheet(sheet: Sheet): void {
  const location = "Worksheet.delete";
  const { book } = sheet;
  requireOpenStructure(book, location);
  if (sheet.visibility === "VeryHidden")
    throw invalidOperation(location, "A very hidden sheet cannot be deleted.");
  requireAnotherShown(sheet, location);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.activeSheet === sheet) book.activeSheet = book.sheets.find(isShown) ?? null;
  const isGone = (one: { readonly sheet?: Sheet }) => one.sheet === sheet;
  for (const name of book.names.filter(isGone)) book.names.splice(book.names.indexOf(name), 1);
  rewriteFormulas(book, sheet.name, "#REF");
  const message = { source: "Local", type: "WorksheetDeleted", worksheetId: sheet.id };
  raiseTo(book, EventType.deleted, "Workbook", message);
}

/** Renames, in formulas and names as well. */
export function renameSheet(sheet: Sheet, name: unknown): void {
  const location = "Worksheet.name";
  requireOpenStructure(sheet.book, location);
  const wanted = String(name);
  requireSheetName(wanted, location);
  const other = sheetNamed(sheet.book, wanted);
  if (other && other !== sheet) throw itemAlreadyExists(location);
  rewriteFormulas(sheet.book, sheet.name, quoteSheet(wanted));
  sheet.name = wanted;
}

export function showSheet(sheet: Sheet, visibility: unknown): void {
  const location = "Worksheet.visibility";
  requireOpenStructure(sheet.book, location);
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") {
    throw invalidArgument(location);
  }
  if (visibility !== "Visible") requireAnotherShown(sheet, location);
  sheet.visibility = visibility;
}

export function moveSheet(sheet: Sheet, position: unknown): void {
  const location = "Worksheet.position";
  const { book } = sheet;
  requireOpenStructure(book, location);
  const isPlace = Number.isInteger(position) && (position as number) >= 0;
  if (!isPlace || (position as number) >= book.sheets.length) throw invalidArgument(location);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position as number, 0, sheet);
}

/** 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at an end, not the reserved word History. */
function requireSheetName(name: string, location: string): void {
  const isAllowed =
    name.length >= 1 &&
    name.length <= 31 &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history";
  if (!isAllowed) throw invalidArgument(location);
}

function requireAnotherShown(sheet: Sheet, location: string): void {
  if (!isShown(sheet) || sheet.book.sheets.some((other) => other !== sheet && isShown(other))) return;
  throw invalidOperation(location, "A workbook must contain at least one visible worksheet.");
}

function isShown({ visibility }: Sheet): boolean {
  return visibility === "Visible";
}

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (sheetNamed(book, `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

/** Puts another sheet into references; `#REF` where the sheet is gone. */
function rewriteFormulas(book: Book, from: string, to: string): void {
  const quoted = `'${from.replaceAll("'", "''")}'!`;
  const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const reference = new RegExp(`(?:${escaped(quoted)}|(?<![\\p{L}\\p{N}_.'])${escaped(from)}!)`, "giu");
  const cells = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
  const whole = new RegExp(`${reference.source}${cells}`, "giu");
  const rewrite = (formula: string) =>
    to === "#REF" ? formula.replaceAll(whole, "#REF!") : formula.replaceAll(reference, () => `${to}!`);
  for (const name of book.names) name.formula = rewrite(name.formula);
  for (const sheet of book.sheets) {
    for (const { formulas } of sheet.rows.values()) {
      for (const [column, formula] of formulas) formulas.set(column, rewrite(formula));
    }
  }
}
