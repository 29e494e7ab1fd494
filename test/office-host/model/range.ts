import type { Area } from "../../../src/core/plan/content";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import { WireObject } from "../wire/objectType";
import { parseAddress } from "./address";
import { isWithin, wholeSheet } from "./area";
import type { Book, Sheet } from "./book";

/** A rectangle of cells of a sheet: what the client calls a Range. */
export interface Range {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** @throws ApiError `InvalidArgument` where the area leaves the sheet. */
export function rangeOf(sheet: Sheet, area: Area, location: string): Range {
  const isProper = Object.values(area).every(Number.isInteger);
  const isOrdered = area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn;
  if (!isProper || !isOrdered || !isWithin(area, wholeSheet)) throw invalidArgument(location);
  return { sheet, area };
}

/** The range an address or a name points to; a sheet in it must be `sheet` itself where `sheet` is given. */
export function rangeAt(book: Book, sheet: Sheet, text: string, location: string): Range {
  const address = parseAddress(text);
  if (!address) return namedRange(book, text, location);
  if (address.sheet === undefined) return { sheet, area: address.area };
  const found = sheetNamed(book, address.sheet);
  if (!found) throw invalidArgument(location);
  return { sheet: found, area: address.area };
}

/** An argument that is a range, or an address on the same sheet. */
export function rangeArgument(sheet: Sheet, argument: unknown, location: string): Range {
  if (argument instanceof WireObject && argument.type.name === "Range") return argument.it as Range;
  if (typeof argument === "string") return rangeAt(sheet.book, sheet, argument, location);
  throw invalidArgument(location);
}

export function sheetNamed(book: Book, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function namedRange(book: Book, text: string, location: string): Range {
  const name = book.names.find((one) => one.name.toLowerCase() === text.toLowerCase());
  const address = name && parseAddress(name.formula.slice(1));
  const sheet = address?.sheet === undefined ? undefined : sheetNamed(book, address.sheet);
  if (!address || !sheet) throw name ? itemNotFound(location) : invalidArgument(location);
  return { sheet, area: address.area };
}
