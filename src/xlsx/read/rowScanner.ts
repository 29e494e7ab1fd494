import { InputError } from "../../core/errors";
import { type Calendar, CellKind } from "../../core/table/cells";
import { endOfMarkup, maxColumns, maxRows } from "../package/scanRows";
import { parseXml } from "../package/xml";
import type { CellGrid } from "./cellGrid";
import { decodeNumber } from "./decodeNumber";
import { decodeText } from "./decodeText";
import { isoSerial } from "./isoSerial";
import type { SheetTexts } from "./sheetTexts";
import { readStringItem } from "./stringItem";
import { TagReader } from "./tagReader";
import { endOfElement, endsName, exclamation, greaterThan, lessThan, slash } from "./xmlScan";

/** Where the rows go and what they refer to. */
export interface ScanTarget {
  readonly grid: CellGrid;
  readonly texts: SheetTexts;
  /** Of the workbook; a cell with a style beyond them has the default one. */
  readonly styleCount: number;
  readonly calendar: Calendar;
  readonly hiddenRows: Set<number>;
  /** For refusals. */
  readonly part: string;
}

/** Reads rows from the bytes of a sheet, piece by piece; each piece holds whole rows. */
export class RowScanner {
  private readonly tag: TagReader;
  private row = -1;
  private column = -1;
  private isInRow = false;

  // The cell being read.
  private valueStart = -1;
  private valueEnd = -1;
  /** The value is an element to be parsed: it has attributes, CDATA or comments. */
  private isMarkedUp = false;
  private isFormula = false;

  constructor(
    private readonly prefixSize: number,
    private readonly target: ScanTarget,
  ) {
    this.tag = new TagReader(target.part);
  }

  /**
   * Takes the rows from `at` to `end`. Returns the offset of the closing tag of `sheetData`, -1 before it comes.
   *
   * @throws InputError `file.damaged`
   */
  scan(bytes: Uint8Array, from: number, end: number): number {
    const { prefixSize } = this;
    let at = from;
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at++;
      if (at >= end) break;
      const name = at + 1 + prefixSize;
      if (bytes[at + 1] === slash) {
        if (!this.isInRow) return at;
        this.isInRow = false;
        at = this.afterTag(bytes, at, end);
      } else if (bytes[at + 1] === exclamation) {
        at = endOfMarkup(bytes, at);
      } else if (bytes[name] === letterC && endsName(bytes[name + 1]) && this.isInRow) {
        at = this.readCell(bytes, name + 1, end);
      } else if (bytes[name] === letterR && bytes[name + 1] === letterO && endsName(bytes[name + 3])) {
        at = this.readRow(bytes, name + 3, end);
      } else {
        at = this.afterElement(bytes, at, end);
      }
    }
    if (this.isInRow) throw this.damaged();
    return -1;
  }

  private readRow(bytes: Uint8Array, from: number, end: number): number {
    if (this.isInRow) throw this.damaged();
    const { tag } = this;
    const at = tag.read(bytes, from, end);
    const next = tag.reference < 0 ? this.row + 1 : tag.reference - 1;
    if (next <= this.row || next >= maxRows) throw this.damaged();
    this.row = next;
    this.column = -1;
    this.isInRow = !tag.isSelfClosed;
    if (tag.isHidden) this.target.hiddenRows.add(next);
    this.target.grid.startRow(next);
    return at;
  }

  private readCell(bytes: Uint8Array, from: number, end: number): number {
    const { tag, prefixSize } = this;
    let at = tag.read(bytes, from, end);
    const column = tag.reference < 0 ? this.column + 1 : tag.reference - 1;
    if (column < 0 || column >= maxColumns) throw this.damaged();
    this.column = column;
    const style = tag.style < this.target.styleCount ? tag.style : 0;
    if (tag.isSelfClosed) {
      if (style !== 0) this.target.grid.putStyle(column, style);
      return at;
    }
    this.valueStart = -1;
    this.isMarkedUp = false;
    this.isFormula = false;
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at++;
      if (at >= end) throw this.damaged();
      const name = at + 1 + prefixSize;
      if (bytes[at + 1] === slash) {
        if (bytes[name + 1] !== letterC) throw this.damaged();
        at = this.afterTag(bytes, at, end);
        break;
      }
      if (bytes[name] === letterV && bytes[name + 1] === greaterThan) {
        const start = name + 2;
        let stop = start;
        while (stop < end && bytes[stop] !== lessThan) stop++;
        if (bytes[stop + 1] === slash) {
          this.valueStart = start;
          this.valueEnd = stop;
          at = stop + prefixSize + 4; // behind </v>
          continue;
        }
      }
      at = this.readPiece(bytes, at, end);
    }
    this.store(bytes, style);
    return at;
  }

  /** A formula, an inline string, or a value that is not plain text. */
  private readPiece(bytes: Uint8Array, at: number, end: number): number {
    if (bytes[at + 1] === exclamation) return endOfMarkup(bytes, at);
    const after = this.afterElement(bytes, at, end);
    const name = at + 1 + this.prefixSize;
    const first = bytes[name];
    const isString = first === letterI && bytes[name + 1] === letterS;
    if (first === letterF && endsName(bytes[name + 1])) {
      this.isFormula = true;
    } else if (isString || (first === letterV && endsName(bytes[name + 1]))) {
      this.isMarkedUp = !isString;
      this.valueStart = at;
      this.valueEnd = after;
    } else if (first === letterC && endsName(bytes[name + 1])) {
      throw this.damaged(); // a cell in a cell: the outer one was not closed
    }
    return after;
  }

  private store(bytes: Uint8Array, style: number): void {
    const { valueStart: start, valueEnd: end, isFormula, column } = this;
    const { type } = this.tag;
    const { grid, part } = this.target;
    if (start < 0 || start === end) {
      this.storeNothing(style);
    } else if (this.isMarkedUp) {
      const text = parseXml(new TextDecoder().decode(bytes.subarray(start, end)), part).text;
      this.storeText(text, type, style);
    } else if (type === "n") {
      const number = decodeNumber(bytes, start, end);
      if (!Number.isFinite(number)) throw this.damaged();
      grid.put(column, CellKind.number, number, style, isFormula);
    } else if (type === "s") {
      this.storeShared(decodeNumber(bytes, start, end), style);
    } else if (type === "inlineStr") {
      this.storeText(readStringItem(bytes, start, end, part), type, style);
    } else {
      this.storeText(decodeText(bytes, start, end), type, style);
    }
  }

  private storeShared(code: number, style: number): void {
    const { shared } = this.target.texts;
    if (!(code >= 0 && code < shared.size)) throw this.damaged();
    if (shared.isEmpty(code)) this.storeNothing(style);
    else this.target.grid.put(this.column, CellKind.text, code, style, this.isFormula);
  }

  private storeText(text: string, type: string, style: number): void {
    const { grid, texts, calendar } = this.target;
    const { column, isFormula } = this;
    switch (type) {
      case "str":
      case "inlineStr":
        if (text === "") this.storeNothing(style);
        else grid.put(column, CellKind.text, texts.code(text), style, isFormula);
        break;
      case "e":
        grid.put(column, CellKind.error, texts.code(text.trim()), style, isFormula);
        break;
      case "b":
        grid.put(column, CellKind.boolean, /^\s*(1|true)\s*$/.test(text) ? 1 : 0, style, isFormula);
        break;
      case "s":
        this.storeShared(Number(text), style);
        break;
      default: {
        const number = type === "d" ? isoSerial(text, calendar) : Number(text);
        if (!Number.isFinite(number) || text.trim() === "") throw this.damaged();
        grid.put(column, CellKind.number, number, style, isFormula);
      }
    }
  }

  private storeNothing(style: number): void {
    const { grid } = this.target;
    if (this.isFormula) grid.put(this.column, CellKind.empty, 0, style, true);
    else if (style !== 0) grid.putStyle(this.column, style);
  }

  private afterTag(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] !== greaterThan) at++;
    if (at >= end) throw this.damaged();
    return at + 1;
  }

  private afterElement(bytes: Uint8Array, at: number, end: number): number {
    const after = endOfElement(bytes, at);
    if (after < 0 || after > end) throw this.damaged();
    return after;
  }

  private damaged(): InputError {
    return new InputError("file.damaged", { part: this.target.part });
  }
}

const letterC = 0x63;
const letterF = 0x66;
const letterI = 0x69;
const letterO = 0x6f;
const letterR = 0x72;
const letterS = 0x73;
const letterV = 0x76;
