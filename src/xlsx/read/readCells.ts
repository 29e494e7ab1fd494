import { InputError } from "../../core/errors";
import { type Calendar, CellKind, type SheetCells, type TextPool } from "../../core/table/cells";
import { TextPoolBuilder } from "../../core/table/cellsBuilder";
import { endOfMarkup, maxColumns, maxRows } from "../package/scanRows";
import type { SheetXml } from "../package/sheetXml";
import { parseXml } from "../package/xml";
import { CellGrid } from "./cellGrid";
import { decodeNumber } from "./decodeNumber";
import { decodeText } from "./decodeText";
import { isoSerial } from "./isoSerial";
import type { SharedStrings } from "./sharedStrings";
import { readStringItem } from "./stringItem";
import { blank, endOfElement, endsName, exclamation, greaterThan, lessThan, slash } from "./xmlScan";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: SharedStrings;
  /** Number format codes by cell style. */
  readonly formats: readonly string[];
  readonly calendar: Calendar;
}

/**
 * Reads all cells of a sheet in one pass over its bytes.
 *
 * A cell without a reference stands right of the one before, a row without a number below. Formulas are flagged,
 * not read. An empty text is an empty cell.
 *
 * @throws InputError `file.damaged` where tags are not closed, rows do not ascend, or a value is none of its type.
 */
export function readCells(sheet: SheetXml, part: string, context: CellContext): SheetCells {
  const grid = new CellGrid();
  const texts = new SheetTexts(context.sharedStrings);
  scan(sheet, part, context, grid, texts);
  return {
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    pages: grid.finish(),
    texts,
    formats: context.formats,
    calendar: context.calendar,
  };
}

/** The shared strings, then the texts that stand in the sheet itself. */
class SheetTexts implements TextPool {
  private readonly own = new TextPoolBuilder();

  constructor(private readonly shared: SharedStrings) {}

  get size(): number {
    return this.shared.size + this.own.size;
  }

  at(code: number): string {
    return code < this.shared.size ? this.shared.at(code) : this.own.at(code - this.shared.size);
  }

  code(text: string): number {
    return this.shared.size + this.own.code(text);
  }
}

/** The value of the attribute `t`, as a number so that the inner loop compares no strings. */
const CellType = { number: 0, shared: 1, text: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

function scan(
  sheet: SheetXml,
  part: string,
  { sharedStrings, formats, calendar }: CellContext,
  grid: CellGrid,
  texts: SheetTexts,
): void {
  const { bytes, rowsStart, rowsEnd } = sheet;
  const prefixSize = sheet.prefix.length;
  const damaged = () => new InputError("file.damaged", { part });
  let at = rowsStart;
  let row = -1;
  let isInRow = false;
  let column = -1;

  // Attributes of the tag last read.
  let reference = -1;
  let style = 0;
  let type = 0 as number;
  let isSelfClosed = false;

  // Where the value of the present cell stands.
  let valueStart = -1;
  let valueEnd = -1;
  let isMarkedUp = false;

  /** Reads attributes from `at` to behind the end of the tag. A row's `r` is a number, a cell's begins with letters. */
  function readTag(): void {
    reference = -1;
    style = 0;
    type = CellType.number;
    for (;;) {
      const first = bytes[at]!;
      if (first === greaterThan || first === slash) break;
      if (first <= blank) {
        at++;
        continue;
      }
      const nameAt = at;
      while (bytes[at]! !== equals && bytes[at]! > blank) at++;
      const nameSize = at - nameAt;
      while (bytes[at]! !== doubleQuote && bytes[at]! !== singleQuote) if (++at >= rowsEnd) throw damaged();
      const quote = bytes[at++]!;
      if (nameSize === 1) {
        if (first === 0x72) readReference();
        else if (first === 0x73) style = readInteger();
        else if (first === 0x74) readType();
      }
      while (bytes[at] !== quote) if (++at >= rowsEnd) throw damaged();
      at++;
    }
    isSelfClosed = bytes[at] === slash;
    while (bytes[at] !== greaterThan) if (++at >= rowsEnd) throw damaged();
    at++;
  }

  function readReference(): void {
    let letters = 0;
    let byte = bytes[at]! & upperCase;
    if (byte < 0x41) {
      reference = readInteger();
      return;
    }
    while (byte >= 0x41 && byte <= 0x5a) {
      letters = letters * 26 + byte - 0x40;
      byte = bytes[++at]! & upperCase;
    }
    reference = letters;
  }

  function readInteger(): number {
    let number = 0;
    for (let digit = bytes[at]! - 0x30; digit >= 0 && digit <= 9; digit = bytes[++at]! - 0x30) {
      number = number * 10 + digit;
    }
    return number;
  }

  function readType(): void {
    switch (bytes[at]) {
      case 0x73: // s, str
        type = bytes[at + 1] === 0x74 ? CellType.text : CellType.shared;
        break;
      case 0x69: // inlineStr
        type = CellType.inline;
        break;
      case 0x62: // b
        type = CellType.boolean;
        break;
      case 0x65: // e
        type = CellType.error;
        break;
      case 0x64: // d
        type = CellType.date;
        break;
    }
  }

  function startRow(): void {
    if (isInRow) throw damaged();
    readTag();
    const next = reference < 0 ? row + 1 : reference - 1;
    if (next <= row || next >= maxRows) throw damaged();
    row = next;
    column = -1;
    isInRow = !isSelfClosed;
    grid.startRow(row);
  }

  function readCell(): void {
    readTag();
    column = reference < 0 ? column + 1 : reference - 1;
    if (column < 0 || column >= maxColumns) throw damaged();
    const cellStyle = style < formats.length ? style : 0;
    if (isSelfClosed) {
      if (cellStyle !== 0) grid.putStyle(column, cellStyle);
      return;
    }
    const cellType = type;
    valueStart = -1;
    isMarkedUp = false;
    let isFormula = false;
    for (;;) {
      while (bytes[at] !== lessThan) if (++at >= rowsEnd) throw damaged();
      const name = at + 1 + prefixSize;
      const first = bytes[name];
      if (bytes[at + 1] === slash) {
        if (bytes[name + 1] !== letterC) throw damaged();
        while (bytes[at] !== greaterThan) if (++at >= rowsEnd) throw damaged();
        at++;
        break;
      }
      if (bytes[at + 1] === exclamation) {
        at = endOfMarkup(bytes, at);
      } else if (first === letterV && bytes[name + 1] === greaterThan) {
        valueStart = name + 2;
        at = valueStart;
        while (bytes[at] !== lessThan) if (++at >= rowsEnd) throw damaged();
        valueEnd = at;
        if (bytes[at + 1] === slash) at = name + 2 + (valueEnd - valueStart) + prefixSize + 4;
        else at = markedUpValue(name - 1 - prefixSize);
      } else {
        const start = at;
        at = endOfElement(bytes, at);
        if (at < 0 || at > rowsEnd) throw damaged();
        if (first === letterF && endsName(bytes[name + 1])) isFormula = true;
        else if (first === letterV && endsName(bytes[name + 1])) at = markedUpValue(start);
        else if (first === letterI && bytes[name + 1] === 0x73) {
          valueStart = start;
          valueEnd = at;
        } else if (first === letterC && endsName(bytes[name + 1])) throw damaged();
      }
    }
    store(cellStyle, cellType, isFormula);
  }

  /** A value with attributes, CDATA or comments is taken as a whole and parsed. */
  function markedUpValue(start: number): number {
    const end = endOfElement(bytes, start);
    if (end < 0 || end > rowsEnd) throw damaged();
    isMarkedUp = true;
    valueStart = start;
    valueEnd = end;
    return end;
  }

  function store(cellStyle: number, cellType: number, isFormula: boolean): void {
    const start = valueStart;
    const end = valueEnd;
    if (isMarkedUp) {
      const text = parseXml(new TextDecoder().decode(bytes.subarray(start, end)), part).text;
      storeText(cellStyle, cellType, text, isFormula);
    } else if (start < 0 || (start === end && cellType !== CellType.inline)) {
      storeNothing(cellStyle, isFormula);
    } else if (cellType === CellType.number) {
      const number = decodeNumber(bytes, start, end);
      if (!Number.isFinite(number)) throw damaged();
      grid.put(column, CellKind.number, number, cellStyle, isFormula);
    } else if (cellType === CellType.shared) {
      storeShared(cellStyle, decodeNumber(bytes, start, end), isFormula);
    } else if (cellType === CellType.inline) {
      storeText(cellStyle, CellType.text, readStringItem(bytes, start, end, part), isFormula);
    } else {
      storeText(cellStyle, cellType, decodeText(bytes, start, end), isFormula);
    }
  }

  function storeShared(cellStyle: number, code: number, isFormula: boolean): void {
    if (!(code >= 0 && code < sharedStrings.size)) throw damaged();
    if (sharedStrings.isEmpty(code)) storeNothing(cellStyle, isFormula);
    else grid.put(column, CellKind.text, code, cellStyle, isFormula);
  }

  function storeText(cellStyle: number, cellType: number, text: string, isFormula: boolean): void {
    if (cellType === CellType.text || cellType === CellType.inline) {
      if (text === "") storeNothing(cellStyle, isFormula);
      else grid.put(column, CellKind.text, texts.code(text), cellStyle, isFormula);
    } else if (cellType === CellType.error) {
      grid.put(column, CellKind.error, texts.code(text.trim()), cellStyle, isFormula);
    } else if (cellType === CellType.boolean) {
      const isTrue = text.trim() === "1" || text.trim() === "true";
      grid.put(column, CellKind.boolean, isTrue ? 1 : 0, cellStyle, isFormula);
    } else if (cellType === CellType.shared) {
      storeShared(cellStyle, Number(text), isFormula);
    } else {
      const number = cellType === CellType.date ? isoSerial(text, calendar) : Number(text);
      if (!Number.isFinite(number) || text.trim() === "") throw damaged();
      grid.put(column, CellKind.number, number, cellStyle, isFormula);
    }
  }

  function storeNothing(cellStyle: number, isFormula: boolean): void {
    if (isFormula) grid.put(column, CellKind.empty, 0, cellStyle, true);
    else if (cellStyle !== 0) grid.putStyle(column, cellStyle);
  }

  for (;;) {
    while (at < rowsEnd && bytes[at] !== lessThan) at++;
    if (at >= rowsEnd) break;
    const name = at + 1 + prefixSize;
    if (bytes[at + 1] === slash) {
      if (!isInRow) throw damaged();
      isInRow = false;
      while (bytes[at] !== greaterThan) if (++at >= rowsEnd) throw damaged();
      at++;
    } else if (bytes[at + 1] === exclamation) {
      at = endOfMarkup(bytes, at);
    } else if (bytes[name] === letterC && endsName(bytes[name + 1]) && isInRow) {
      at = name + 1;
      readCell();
    } else if (bytes[name] === 0x72 && bytes[name + 1] === 0x6f && endsName(bytes[name + 3])) {
      at = name + 3;
      startRow();
    } else {
      at = endOfElement(bytes, at);
      if (at < 0 || at > rowsEnd) throw damaged();
    }
  }
  if (isInRow) throw damaged();
}

const letterC = 0x63;
const letterF = 0x66;
const letterI = 0x69;
const letterV = 0x76;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;
/** Clears the bit that tells small ASCII letters from capitals; digits fall below `A` either way. */
const upperCase = 0xdf;
