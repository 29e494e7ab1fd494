import { columnLetters, columnNumber } from "../../core/plan/cellName";
import { maxColumns, maxRows } from "../package/scanRows";

/**
 * A formula as it reads when its cell moves: relative references move along, absolute ones stay.
 *
 * Texts, names, functions, sheet names and structured references are left alone. A reference that would leave
 * the sheet becomes `#REF!`.
 *
 * @example shiftFormula('SUM($A1:B$2)&"A1"', 1, 1); // 'SUM($A2:C$2)&"A1"'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  let shifted = "";
  let at = 0;
  for (const match of formula.matchAll(piece)) {
    const token = match[0];
    shifted += formula.slice(at, match.index);
    at = match.index + token.length;
    const next = formula[at];
    const isReference = next !== "(" && next !== "!" && next !== "[";
    shifted += isReference ? shiftToken(token, rows, columns) : token;
  }
  return shifted + formula.slice(at);
}

/** A text, a quoted sheet name, brackets (two levels), whole columns or rows, or a word. */
const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.$(!])|\$?\d+:\$?\d+(?![\p{L}\p{N}_.$(!])|[\p{L}\p{N}_.$\\?]+/gu;

function shiftToken(token: string, rows: number, columns: number): string {
  const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(token);
  if (cell && isCell(cell[2]!, cell[4]!)) {
    const column = shiftColumn(cell[1]!, cell[2]!, columns);
    const row = shiftRow(cell[3]!, cell[4]!, rows);
    return column === undefined || row === undefined ? "#REF!" : column + row;
  }
  const whole = /^(\$?)([A-Za-z]+|\d+):(\$?)([A-Za-z]+|\d+)$/.exec(token);
  if (!whole) return token;
  const shift = /\d/.test(whole[2]!) ? shiftRow : shiftColumn;
  const by = /\d/.test(whole[2]!) ? rows : columns;
  const first = shift(whole[1]!, whole[2]!, by);
  const last = shift(whole[3]!, whole[4]!, by);
  return first === undefined || last === undefined ? "#REF!" : `${first}:${last}`;
}

/** Beyond XFD or row 1048576 a word such as `ABC1234567` is a name. */
function isCell(letters: string, digits: string): boolean {
  return columnNumber(letters) < maxColumns && Number(digits) >= 1 && Number(digits) <= maxRows;
}

function shiftColumn(dollar: string, letters: string, by: number): string | undefined {
  if (dollar) return dollar + letters;
  const column = columnNumber(letters) + by;
  return column >= 0 && column < maxColumns ? columnLetters(column) : undefined;
}

function shiftRow(dollar: string, digits: string, by: number): string | undefined {
  if (dollar) return dollar + digits;
  const row = Number(digits) + by;
  return row >= 1 && row <= maxRows ? String(row) : undefined;
}
