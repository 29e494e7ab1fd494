/** A hand-made book after edits, for tests that say what the XML is to be. */
import type { Edit } from "../../../src/core/plan/edit";
import { type OoxmlPackage, openPackage } from "../../../src/xlsx/package/package";
import { applyEdits } from "../../../src/xlsx/write/applyEdits";
import { type BookParts, book } from "../books";

export const firstSheet = "xl/worksheets/sheet1.xml";

export function edited(parts: BookParts, ...edits: Edit[]): OoxmlPackage {
  const pkg = openPackage(book(parts));
  applyEdits(pkg, edits);
  return pkg;
}

/** Rows of the first sheet after edits. */
export function rowsAfter(parts: BookParts, ...edits: Edit[]): string {
  return rowsOf(edited(parts, ...edits));
}

export function rowsOf(pkg: OoxmlPackage, part = firstSheet): string {
  return /<(?:\w+:)?sheetData[^>]*>([\s\S]*)<\/(?:\w+:)?sheetData>/.exec(pkg.text(part))![1]!;
}

/** The element of a part with everything in it; "" where there is none. */
export function elementOf(pkg: OoxmlPackage, part: string, local: string): string {
  const pattern = new RegExp(`<${local}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${local}>)`);
  return pattern.exec(pkg.text(part))?.[0] ?? "";
}

export const area = (
  firstRow: number,
  firstColumn: number,
  lastRow = firstRow,
  lastColumn = firstColumn,
) => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});
