import { columnLetters, columnNumber } from "../core/plan/cellName";
import type { Area } from "../core/plan/content";

/** A rectangle on a named sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Writes a place the way a defined name holds it.
 *
 * @example formatReference({ sheet: "My sheet", area: { firstRow: 0, firstColumn: 27, lastRow: 4, lastColumn: 27 } }); // "'My sheet'!$AB$1:$AB$5"
 */
export function formatReference({ sheet, area }: Place): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const name = `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${corner(area.firstRow, area.firstColumn)}:${corner(area.lastRow, area.lastColumn)}`;
}

/** The place a defined name points to; undefined where its cells are gone or it is no plain rectangle. */
export function parseReference(refersTo: string): Place | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(
    refersTo,
  );
  if (!match) return undefined;
  const [, quoted, bare, firstLetters, firstRow, lastLetters, lastRow] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  if (sheet === undefined || sheet === "#REF") return undefined;
  return {
    sheet,
    area: {
      firstRow: Number(firstRow) - 1,
      firstColumn: columnNumber(firstLetters!),
      lastRow: Number(lastRow ?? firstRow) - 1,
      lastColumn: columnNumber(lastLetters ?? firstLetters!),
    },
  };
}
