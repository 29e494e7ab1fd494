import type { Area } from "../../../core/plan/content";
import { maxColumns, maxRows } from "../../package/scanRows";

/** Sides of an area that move with the cell of the formula, as bits. */
export const Side = { firstRow: 1, firstColumn: 2, lastRow: 4, lastColumn: 8 } as const;

export interface Range {
  readonly area: Area;
  /** Bits of `Side`. */
  readonly moving: number;
}

/** One end of a range, or a cell: `A1`, `$A`, `3`. */
export interface Corner {
  /** -1 in a whole column. */
  readonly row: number;
  /** -1 in a whole row. */
  readonly column: number;
  readonly rowMoves: boolean;
  readonly columnMoves: boolean;
}

/** `$A1`, `A`, `$1`; undefined beyond XFD and row 1048576, where a word is a name. */
export function readCorner(word: string): Corner | undefined {
  let at = 0;
  let dollars = 0;
  if (word.charCodeAt(0) === dollar) {
    dollars = 1;
    at = 1;
  }
  const lettersAt = at;
  let column = 0;
  for (let letter = word.charCodeAt(at); isLetter(letter); letter = word.charCodeAt(at)) {
    column = column * 26 + (letter & toUpper) - letterA + 1;
    if (++at - lettersAt > 3) return undefined;
  }
  const columnMoves = dollars === 0;
  const hasColumn = at > lettersAt;
  let rowMoves = columnMoves;
  if (hasColumn) {
    rowMoves = word.charCodeAt(at) !== dollar;
    if (!rowMoves) at++;
  }
  const digitsAt = at;
  let row = 0;
  for (
    let digit = word.charCodeAt(at) - digit0;
    digit >= 0 && digit <= 9;
    digit = word.charCodeAt(at) - digit0
  ) {
    row = row * 10 + digit;
    if (++at - digitsAt > 7) return undefined;
  }
  const hasRow = at > digitsAt;
  if (at !== word.length || !(hasColumn || hasRow) || (!hasRow && hasColumn && !rowMoves)) return undefined;
  if (column > maxColumns || row > maxRows || (hasRow && row === 0)) return undefined;
  return { row: row - 1, column: column - 1, rowMoves, columnMoves };
}

/** Whether it is a cell and no whole row or column. */
export function isCell(corner: Corner | undefined): corner is Corner {
  return corner !== undefined && corner.row >= 0 && corner.column >= 0;
}

/** The range between two ends as they are written; undefined where they are not of one kind. */
export function rangeOf(firstWord: string, lastWord: string): Range | undefined {
  const first = readCorner(firstWord);
  const last = readCorner(lastWord);
  if (!first || !last) return undefined;
  if (first.row < 0 !== last.row < 0 || first.column < 0 !== last.column < 0) return undefined;
  return rangeBetween(first, last);
}

export function rangeBetween(one: Corner, other: Corner): Range {
  const [top, bottom] = one.row <= other.row ? [one, other] : [other, one];
  const [left, right] = one.column <= other.column ? [one, other] : [other, one];
  const areRowsWhole = one.row < 0;
  const areColumnsWhole = one.column < 0;
  return {
    area: {
      firstRow: areRowsWhole ? 0 : top.row,
      firstColumn: areColumnsWhole ? 0 : left.column,
      lastRow: areRowsWhole ? maxRows - 1 : bottom.row,
      lastColumn: areColumnsWhole ? maxColumns - 1 : right.column,
    },
    moving:
      (areRowsWhole ? 0 : (top.rowMoves ? Side.firstRow : 0) | (bottom.rowMoves ? Side.lastRow : 0)) |
      (areColumnsWhole
        ? 0
        : (left.columnMoves ? Side.firstColumn : 0) | (right.columnMoves ? Side.lastColumn : 0)),
  };
}

const isLetter = (code: number) => code < 0x80 && (code & toUpper) >= letterA && (code & toUpper) <= letterZ;

const letterA = 0x41;
const letterZ = 0x5a;
const digit0 = 0x30;
const dollar = 0x24;
const toUpper = 0xdf;
