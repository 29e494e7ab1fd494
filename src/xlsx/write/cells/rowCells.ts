import { InputError } from "../../../core/errors";
import { endOfMarkup, endOfTag, maxColumns } from "../../package/scanRows";
import type { SheetXml } from "../../package/sheetXml";
import { parseAttributes } from "../../package/xml";
import { endOfElement } from "../../read/xmlScan";
import { CellTag, type CellType } from "./cellTag";

/** Where the cells of one row stand in the bytes of its sheet. Filled anew for every row, to spare garbage. */
export class RowCells {
  count = 0;
  readonly columns: number[] = [];
  readonly starts: number[] = [];
  /** Offsets of the `>` of the opening tags. */
  readonly tagEnds: number[] = [];
  readonly ends: number[] = [];
  readonly styles: number[] = [];
  readonly types: CellType[] = [];
  /** Where the text of the value stands; -1 where there is none. */
  readonly valueStarts: number[] = [];
  readonly valueEnds: number[] = [];
  readonly haveFormula: boolean[] = [];
  readonly haveReference: boolean[] = [];
  /** Offset behind the opening tag of the row. */
  tagEnd = 0;
  isSelfClosed = false;
  allHaveReference = true;

  private readonly tag = new CellTag();

  constructor(
    private readonly sheet: SheetXml,
    private readonly part: string,
  ) {}

  /** @throws InputError `file.damaged` when a cell is not closed or cells do not ascend. */
  read(start: number, end: number): void {
    const { bytes, prefix } = this.sheet;
    this.count = 0;
    this.allHaveReference = true;
    this.tagEnd = endOfTag(bytes, start) + 1;
    this.isSelfClosed = bytes[this.tagEnd - 2] === slash;
    let column = -1;
    let at = this.tagEnd;
    while (at < end) {
      if (bytes[at] !== lessThan) {
        at++;
        continue;
      }
      if (bytes[at + 1] === exclamation) {
        at = endOfMarkup(bytes, at);
        continue;
      }
      if (bytes[at + 1] === slash) return;
      const name = at + 1 + prefix.length;
      if (bytes[name] !== letterC || !endsName(bytes[name + 1])) {
        at = endOfElement(bytes, at);
        if (at < 0) throw this.damaged();
        continue;
      }
      if (!this.tag.read(bytes, name + 1)) throw this.damaged();
      const next = this.tag.column < 0 ? column + 1 : this.tag.column;
      if (next <= column || next >= maxColumns) throw this.damaged();
      column = next;
      at = this.add(column, at, end);
    }
  }

  /** Attributes of the row's opening tag. */
  attributes(start: number): ReadonlyMap<string, string> {
    return parseAttributes(this.rowTag(start));
  }

  rowTag(start: number): string {
    return new TextDecoder().decode(this.sheet.bytes.subarray(start, this.tagEnd));
  }

  /** Records the cell whose tag was read; returns the offset behind it. */
  private add(column: number, start: number, rowEnd: number): number {
    const { tag, count: index } = this;
    this.columns[index] = column;
    this.starts[index] = start;
    this.tagEnds[index] = tag.end;
    this.styles[index] = tag.style;
    this.types[index] = tag.type;
    this.valueStarts[index] = -1;
    this.haveReference[index] = tag.column >= 0;
    this.haveFormula[index] = false;
    if (tag.column < 0) this.allHaveReference = false;
    const end = tag.isSelfClosed ? tag.end + 1 : this.endOfCell(tag.end + 1, rowEnd, index);
    this.ends[index] = end;
    this.count++;
    return end;
  }

  private endOfCell(from: number, rowEnd: number, index: number): number {
    const { bytes, prefix } = this.sheet;
    const size = prefix.length;
    for (let at = from; at < rowEnd; at++) {
      if (bytes[at] !== lessThan) continue;
      const next = bytes[at + 1];
      if (next === exclamation) at = endOfMarkup(bytes, at) - 1;
      else if (next !== slash) {
        const name = at + 1 + size;
        if (!endsName(bytes[name + 1])) continue;
        if (bytes[name] === letterF) this.haveFormula[index] = true;
        else if (bytes[name] === letterV) at = this.takeValue(name + 1, rowEnd, index);
      } else if (bytes[at + 2 + size] === letterC && endsName(bytes[at + 3 + size])) {
        let end = at + 3 + size;
        while (bytes[end]! <= blank) end++;
        if (bytes[end] === greaterThan) return end + 1;
      }
    }
    throw this.damaged();
  }

  /** Returns the offset of the last byte of the text. */
  private takeValue(from: number, rowEnd: number, index: number): number {
    const { bytes } = this.sheet;
    let start = from;
    while (bytes[start] !== greaterThan && start < rowEnd) start++;
    if (bytes[start - 1] === slash) return start;
    let end = ++start;
    while (bytes[end] !== lessThan && end < rowEnd) end++;
    this.valueStarts[index] = start;
    this.valueEnds[index] = end;
    return end - 1;
  }

  private damaged(): InputError {
    return new InputError("file.damaged", { part: this.part });
  }
}

// Kept here: looking up an imported binding for every byte would cost more than the reading.
const blank = 0x20;
const exclamation = 0x21;
const slash = 0x2f;
const lessThan = 0x3c;
const greaterThan = 0x3e;
const letterC = 0x63;
const letterF = 0x66;
const letterV = 0x76;

function endsName(byte: number | undefined): boolean {
  return byte === greaterThan || byte === slash || (byte !== undefined && byte <= blank);
}
