import { columnNumber } from "../plan/cellName";

/** Cells of another sheet that a formula reads, as far as columns go. */
export interface SheetReference {
  readonly sheet: string;
  /** 0-based; absent for whole rows and for references that cannot be read. */
  readonly firstColumn?: number;
  readonly lastColumn?: number;
}

/**
 * Sheets that a formula names, with the columns it reads there. Texts in quotes name nothing.
 *
 * @param formula without `=`.
 * @example sheetReferences('SUM(Orders!$B$2:$C$9)&"Old!A1"'); // [{ sheet: "Orders", firstColumn: 1, lastColumn: 2 }]
 */
export function sheetReferences(formula: string): readonly SheetReference[] {
  const pattern =
    /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.\\]+))!(?:\$?([A-Z]{1,3})(?:\$?\d+)?(?::\$?([A-Z]{1,3})(?:\$?\d+)?)?(?![\p{L}\p{N}_(]))?/giu;
  return [...formula.matchAll(pattern)].flatMap(([, quoted, bare, first, last = first]) => {
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    if (sheet === undefined) return [];
    if (first === undefined) return [{ sheet }];
    return [{ sheet, firstColumn: columnNumber(first), lastColumn: columnNumber(last!) }];
  });
}

/**
 * Excel tables that a formula names, each with the heading it reads; no heading means the whole table.
 *
 * @example tableReferences("SUM(People[Phone])"); // [{ table: "People", heading: "Phone" }]
 */
export function tableReferences(
  formula: string,
): readonly { readonly table: string; readonly heading?: string }[] {
  const pattern = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:\[?[#@][^\]]*\]?,?)?\[?([^[\]#@]*)\]?/giu;
  return [...formula.matchAll(pattern)].flatMap(([, table, heading]) => {
    if (table === undefined) return [];
    return [heading ? { table, heading } : { table }];
  });
}
