import type { Area } from "../../../core/plan/content";
import { maxColumns, maxRows } from "../../package/scanRows";

/** What a formula refers to, as it stands in its text. */
export interface References {
  readonly areas: readonly AreaReference[];
  readonly names: readonly NameReference[];
  readonly tables: readonly TableReference[];
  /** Whether it also refers to what its text does not tell: `INDIRECT`, `OFFSET`, ranges made by functions. */
  readonly isOpen: boolean;
}

/** `A1`, `Sheet1!A1:B2`, `A:A`, `3:3`, `Jan:Dec!A1`. */
export interface AreaReference {
  /** As in the workbook; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** The other end of a 3-D reference. */
  readonly lastSheet: string | undefined;
  readonly area: Area;
  /** The sides that move with the formula's cell: bits of `Side`. */
  readonly moving: number;
}

/** A defined name, a table by its name alone, or a function of the user's own. */
export interface NameReference {
  readonly sheet: string | undefined;
  readonly name: string;
  /** Written with `(`: a built-in function where no such name is defined. */
  readonly isCall: boolean;
}

/** `Orders[[#This Row],[Price]]`. */
export interface TableReference {
  readonly table: string;
  /** What stands inside the outer brackets. */
  readonly inner: string;
}

export const Side = { firstRow: 1, firstColumn: 2, lastRow: 4, lastColumn: 8 } as const;

/**
 * The references of a formula without `=`, as files have it (ECMA-376 part 1, 18.17). Other workbooks are left
 * out: nothing changes there.
 *
 * @example readReferences("SUM(A1:B2)").areas[0]?.area; // { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }
 */
export function readReferences(formula: string): References {
  return new FormulaScanner(formula).run();
}

/** Functions whose text does not tell which cells they read; the last two stand in names of old macro sheets. */
const openFunctions = /^(?:_xlfn\.)?(?:INDIRECT|OFFSET|EVALUATE|GET\.[A-Z.]+)$/i;

/** Stands for a sheet of another workbook; no sheet can be called so. */
const elsewhere = "[]";

class FormulaScanner implements References {
  readonly areas: AreaReference[] = [];
  readonly names: NameReference[] = [];
  readonly tables: TableReference[] = [];
  isOpen = false;
  private at = 0;

  constructor(private readonly formula: string) {}

  run(): References {
    const { formula } = this;
    while (this.at < formula.length) {
      const code = formula.charCodeAt(this.at);
      if (isWordCode(code)) this.operand();
      else if (code === doubleQuote) this.quoted(code);
      else if (code === apostrophe) this.quotedSheet();
      else if (code === openBracket) this.otherBook();
      else if (code === hash) this.errorValue();
      else {
        // What joins the ends of a simple range is taken with them; any other colon joins what functions return.
        if (code === colon) this.isOpen = true;
        this.at++;
      }
    }
    return this;
  }

  private operand(sheet?: string, lastSheet?: string): void {
    const word = this.word();
    const next = this.formula.charCodeAt(this.at);
    if (next === exclamation && sheet === undefined) this.behindSheet(word);
    else if (next === openParenthesis) this.call(sheet, word);
    else if (next === openBracket) this.table(sheet, word);
    else if (next === colon && this.range(sheet, lastSheet, word)) return;
    else this.single(sheet, lastSheet, word);
  }

  private behindSheet(sheet: string, lastSheet?: string): void {
    this.at++;
    if (isWordCode(this.formula.charCodeAt(this.at))) this.operand(sheet, lastSheet);
  }

  private call(sheet: string | undefined, name: string): void {
    if (openFunctions.test(name)) this.isOpen = true;
    else if (sheet !== elsewhere) this.names.push({ sheet, name, isCall: true });
  }

  private table(sheet: string | undefined, table: string): void {
    const inner = this.brackets();
    if (inner === undefined) this.isOpen = true;
    else if (sheet !== elsewhere) this.tables.push({ table, inner });
  }

  /** `A1:B2`, `A:A`, `3:3` or, before `!`, two sheets. False where the colon belongs to none of them. */
  private range(sheet: string | undefined, lastSheet: string | undefined, first: string): boolean {
    const colonAt = this.at;
    this.at++;
    const last = this.word();
    const next = this.formula.charCodeAt(this.at);
    const isPlain = next !== openParenthesis && next !== openBracket && next !== exclamation;
    if (last !== "" && next === exclamation && sheet === undefined && !isCell(readCorner(first))) {
      this.behindSheet(first, last);
      return true;
    }
    const reference = last !== "" && isPlain ? rangeOf(first, last) : undefined;
    if (!reference) {
      this.at = colonAt;
      return false;
    }
    if (sheet !== elsewhere) this.areas.push({ sheet, lastSheet, ...reference });
    return true;
  }

  private single(sheet: string | undefined, lastSheet: string | undefined, word: string): void {
    const first = word.charCodeAt(0);
    if (sheet === elsewhere || (first >= digit0 && first <= digit9) || first === point) return;
    const cell = readCorner(word);
    if (isCell(cell)) {
      this.areas.push({ sheet, lastSheet, ...between(cell, cell) });
    } else if (!/^(?:TRUE|FALSE|_xlpm\..*)$/i.test(word)) {
      this.names.push({ sheet, name: word, isCall: false });
    }
  }

  /** `'My sheet'!`, `'Jan:Dec'!`, `'[1]Sheet'!`; the text of the sheet may hold doubled apostrophes. */
  private quotedSheet(): void {
    const text = this.quoted(apostrophe).replaceAll("''", "'");
    if (this.formula.charCodeAt(this.at) !== exclamation) {
      this.isOpen = true;
      return;
    }
    const own = text.startsWith(thisBook) ? text.slice(thisBook.length) : text;
    if (own.includes("]")) this.behindSheet(elsewhere);
    else this.behindSheet(...(own.split(":") as [string, string?]));
  }

  /** `[1]Sheet1!A1` or `[1]!Name` of another workbook; `[0]` is this one. */
  private otherBook(): void {
    otherBook.lastIndex = this.at;
    const match = otherBook.exec(this.formula);
    if (!match) {
      // A column of the table the cell is in: files name the table, so this is not from Excel.
      this.isOpen = true;
      this.brackets();
      return;
    }
    this.at += match[0].length - 1;
    const [, book, sheets] = match;
    if (book !== "0") this.behindSheet(elsewhere);
    else if (sheets === "") {
      this.at++;
      this.operand();
    } else this.behindSheet(...(sheets!.split(":") as [string, string?]));
  }

  private errorValue(): void {
    errorValue.lastIndex = this.at;
    this.at += errorValue.exec(this.formula)![0].length;
    // `#REF!A1`: the sheet is gone.
    const isSheet = this.formula.charCodeAt(this.at - 1) === exclamation;
    if (isSheet && isWordCode(this.formula.charCodeAt(this.at))) this.operand(elsewhere);
  }

  private word(): string {
    const from = this.at;
    while (isWordCode(this.formula.charCodeAt(this.at))) this.at++;
    return this.formula.slice(from, this.at);
  }

  /** The text between quotes, which stand doubled inside it. */
  private quoted(quote: number): string {
    const { formula } = this;
    const from = this.at + 1;
    for (let at = from; at < formula.length; at++) {
      if (formula.charCodeAt(at) !== quote) continue;
      if (formula.charCodeAt(at + 1) === quote) {
        at++;
        continue;
      }
      this.at = at + 1;
      return formula.slice(from, at);
    }
    this.isOpen = true;
    this.at = formula.length;
    return formula.slice(from);
  }

  /** What stands inside brackets, which may hold brackets; undefined where they are not closed. */
  private brackets(): string | undefined {
    const { formula } = this;
    const from = this.at + 1;
    let depth = 0;
    for (let at = this.at; at < formula.length; at++) {
      const code = formula.charCodeAt(at);
      if (code === apostrophe) at++;
      else if (code === openBracket) depth++;
      else if (code === closeBracket && --depth === 0) {
        this.at = at + 1;
        return formula.slice(from, at);
      }
    }
    this.at = formula.length;
    return undefined;
  }
}

const thisBook = "[0]";
const otherBook = /\[(\d+)\]([^!"'(),;{}[\]]*)!/y;
const errorValue = /#(?:[A-Z_/0-9]+[!?]?)?/iy;

interface Corner {
  /** -1 in a whole column. */
  readonly row: number;
  /** -1 in a whole row. */
  readonly column: number;
  readonly rowMoves: boolean;
  readonly columnMoves: boolean;
}

/** `$A1`, `A`, `$1`; undefined beyond XFD and row 1048576, where a word is a name. */
function readCorner(word: string): Corner | undefined {
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

function isCell(corner: Corner | undefined): corner is Corner {
  return corner !== undefined && corner.row >= 0 && corner.column >= 0;
}

function rangeOf(firstWord: string, lastWord: string): Pick<AreaReference, "area" | "moving"> | undefined {
  const first = readCorner(firstWord);
  const last = readCorner(lastWord);
  if (!first || !last) return undefined;
  if (first.row < 0 !== last.row < 0 || first.column < 0 !== last.column < 0) return undefined;
  return between(first, last);
}

function between(one: Corner, other: Corner): Pick<AreaReference, "area" | "moving"> {
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

/** Letters, digits and what else names, functions, numbers and addresses are made of. */
function isWordCode(code: number): boolean {
  return code >= 0x80 || wordCodes[code] === 1;
}

const wordCodes = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.\\?$") {
  wordCodes[character.charCodeAt(0)] = 1;
}

const isLetter = (code: number) => code < 0x80 && (code & toUpper) >= letterA && (code & toUpper) <= letterZ;

const letterA = 0x41;
const letterZ = 0x5a;
const digit0 = 0x30;
const digit9 = 0x39;
const toUpper = 0xdf;
const point = 0x2e;
const dollar = 0x24;
const exclamation = 0x21;
const doubleQuote = 0x22;
const hash = 0x23;
const apostrophe = 0x27;
const openParenthesis = 0x28;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
