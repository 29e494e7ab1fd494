import { isCell, type Range, rangeBetween, rangeOf, readCorner } from "./corners";

/** What a formula refers to, as it stands in its text. */
export interface References {
  readonly areas: readonly AreaReference[];
  readonly names: readonly NameReference[];
  readonly tables: readonly TableReference[];
  /** Whether it also refers to what its text does not tell: `INDIRECT`, `OFFSET`, ranges made by functions. */
  readonly isOpen: boolean;
}

/** `A1`, `Sheet1!A1:B2`, `A:A`, `3:3`, `Jan:Dec!A1`. */
export interface AreaReference extends Range {
  /** As in the workbook; undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  /** The other end of a 3-D reference. */
  readonly lastSheet: string | undefined;
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
      this.areas.push({ sheet, lastSheet, ...rangeBetween(cell, cell) });
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

/** Letters, digits and what else names, functions, numbers and addresses are made of. */
function isWordCode(code: number): boolean {
  return code >= 0x80 || wordCodes[code] === 1;
}

const wordCodes = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.\\?$") {
  wordCodes[character.charCodeAt(0)] = 1;
}

const digit0 = 0x30;
const digit9 = 0x39;
const point = 0x2e;
const exclamation = 0x21;
const doubleQuote = 0x22;
const hash = 0x23;
const apostrophe = 0x27;
const openParenthesis = 0x28;
const colon = 0x3a;
const openBracket = 0x5b;
const closeBracket = 0x5d;
