import { InputError } from "../../core/errors";
import type { SheetXml } from "./sheetXml";

/** Where each row stands in the bytes of a sheet, top to bottom. */
export interface RowPlaces {
  readonly count: number;
  /** 0-based row numbers, ascending. */
  readonly rows: Uint32Array;
  /** Offset of each row's `<`, and the offset behind its end. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Finds the rows without looking at their cells. A row without a number follows the one above it.
 *
 * @throws InputError `file.damaged` when a row is not closed or rows do not ascend.
 */
export function scanRows(sheet: SheetXml, part: string): RowPlaces {
  const { bytes, rowsStart, rowsEnd, prefix } = sheet;
  const nameSize = prefix.length + 3;
  let rows = new Uint32Array(1024);
  let starts = new Uint32Array(1024);
  let ends = new Uint32Array(1024);
  let count = 0;
  let row = -1;
  let at = bytes.indexOf(lessThan, rowsStart);
  while (at >= 0 && at < rowsEnd) {
    if (bytes[at + 1] === exclamation) {
      at = bytes.indexOf(lessThan, endOfMarkup(bytes, at));
      continue;
    }
    const tagEnd = endOfTag(bytes, at);
    if (!isRow(bytes, at + 1 + prefix.length) || tagEnd < 0) throw new InputError("file.damaged", { part });
    const number = rowNumber(bytes, at + 1 + nameSize, tagEnd);
    const next = number === undefined ? row + 1 : number - 1;
    if (next <= row || next >= maxRows) throw new InputError("file.damaged", { part });
    row = next;
    const end =
      bytes[tagEnd - 1] === slash ? tagEnd + 1 : endOfRow(bytes, tagEnd + 1, rowsEnd, prefix.length);
    if (end < 0) throw new InputError("file.damaged", { part });
    if (count === rows.length) {
      rows = grown(rows);
      starts = grown(starts);
      ends = grown(ends);
    }
    rows[count] = row;
    starts[count] = at;
    ends[count] = end;
    count++;
    at = bytes.indexOf(lessThan, end);
  }
  return { count, rows, starts, ends };
}

/** Excel's rows; also the most a sheet of ours may have. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const blank = 0x20;

/** Index of the `>` that ends the tag at `at`; one inside a quoted value does not count. -1 where none. */
export function endOfTag(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === greaterThan) return index;
    else if (byte === doubleQuote || byte === singleQuote) quote = byte;
  }
  return -1;
}

/** Offset behind a comment or CDATA section that begins at `at`; the length of the bytes where it has no end. */
export function endOfMarkup(bytes: Uint8Array, at: number): number {
  const closing = bytes[at + 2] === 0x2d ? 0x2d : 0x5d;
  for (let index = at + 4; index < bytes.length; index++) {
    if (bytes[index] === greaterThan && bytes[index - 1] === closing && bytes[index - 2] === closing) {
      return index + 1;
    }
  }
  return bytes.length;
}

/** Offset behind `</row>`, -1 where it is missing. */
function endOfRow(bytes: Uint8Array, from: number, to: number, prefixSize: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== lessThan) continue;
    const next = bytes[at + 1];
    if (next === slash && isRow(bytes, at + 2 + prefixSize)) return bytes.indexOf(greaterThan, at) + 1;
    if (next === exclamation) at = endOfMarkup(bytes, at) - 1;
    else if (isRow(bytes, at + 1 + prefixSize)) return -1;
  }
  return -1;
}

/** Whether the local name at `at` is `row`. */
function isRow(bytes: Uint8Array, at: number): boolean {
  const after = bytes[at + 3]!;
  return (
    bytes[at] === 0x72 &&
    bytes[at + 1] === 0x6f &&
    bytes[at + 2] === 0x77 &&
    (after <= blank || after === greaterThan || after === slash)
  );
}

/** Value of the attribute `r`, 1-based. */
function rowNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === doubleQuote || byte === singleQuote) at = bytes.indexOf(byte, at + 1);
    else if (byte === 0x72 && bytes[at - 1]! <= blank) {
      let value = at + 1;
      while (bytes[value]! <= blank) value++;
      if (bytes[value] !== 0x3d) continue;
      value++;
      while (bytes[value]! <= blank) value++;
      let number = 0;
      for (let digit = bytes[++value]!; digit >= 0x30 && digit <= 0x39; digit = bytes[++value]!) {
        number = number * 10 + digit - 0x30;
      }
      return number;
    }
  }
  return undefined;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
