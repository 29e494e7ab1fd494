import { InputError } from "../../core/errors";
import { blank, greaterThan, slash } from "./xmlScan";

/** Values of a cell's attribute `t` (ECMA-376 part 1, 18.18.11). */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** Reads the attributes of a row's or cell's tag that matter, whatever their order and quotes. */
export class TagReader {
  /** A row's number or a cell's column, both 1-based; -1 where absent. */
  reference = -1;
  /** Index into `cellXfs`. */
  style = 0;
  type: CellType = "n";
  isHidden = false;
  isSelfClosed = false;

  constructor(private readonly part: string) {}

  /**
   * @param from offset behind the tag's name.
   * @returns the offset behind the tag.
   * @throws InputError `file.damaged` when the tag does not end before `end`.
   */
  read(bytes: Uint8Array, from: number, end: number): number {
    this.reference = -1;
    this.style = 0;
    this.type = "n";
    this.isHidden = false;
    let at = from;
    while (at < end) {
      const first = bytes[at]!;
      if (first === greaterThan || first === slash) return this.finish(bytes, at, end);
      if (first <= blank) {
        at++;
        continue;
      }
      const nameAt = at;
      while (bytes[at] !== equals && bytes[at]! > blank) at++;
      const nameSize = at - nameAt;
      while (at < end && bytes[at] !== doubleQuote && bytes[at] !== singleQuote) at++;
      const quote = bytes[at++];
      if (nameSize === 1) this.take(first, bytes, at);
      else if (first === letterH && nameSize === 6)
        this.isHidden = bytes[at] === digit1 || bytes[at] === letterT;
      while (at < end && bytes[at] !== quote) at++;
      at++;
    }
    throw new InputError("file.damaged", { part: this.part });
  }

  private finish(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    this.isSelfClosed = bytes[at] === slash;
    while (at < end && bytes[at] !== greaterThan) at++;
    return at + 1;
  }

  private take(name: number, bytes: Uint8Array, at: number): void {
    if (name === letterR) this.reference = readReference(bytes, at);
    else if (name === letterS) this.style = readInteger(bytes, at);
    else if (name === letterT) this.type = readType(bytes, at);
  }
}

/** `7` is row 7; of `AB7` the column, 28. */
function readReference(bytes: Uint8Array, from: number): number {
  let at = from;
  let letter = bytes[at]! & toUpper;
  if (letter < letterA) return readInteger(bytes, at);
  let column = 0;
  while (letter >= letterA && letter <= letterZ) {
    column = column * 26 + letter - letterA + 1;
    letter = bytes[++at]! & toUpper;
  }
  return column;
}

function readInteger(bytes: Uint8Array, from: number): number {
  let number = 0;
  let at = from;
  for (let digit = bytes[at]! - digit0; digit >= 0 && digit <= 9; digit = bytes[++at]! - digit0) {
    number = number * 10 + digit;
  }
  return number;
}

function readType(bytes: Uint8Array, at: number): CellType {
  switch (bytes[at]) {
    case letterS:
      return bytes[at + 1] === letterT ? "str" : "s";
    case 0x69:
      return "inlineStr";
    case 0x62:
      return "b";
    case 0x65:
      return "e";
    case 0x64:
      return "d";
    default:
      return "n";
  }
}

const letterA = 0x41;
const letterZ = 0x5a;
const letterH = 0x68;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const digit0 = 0x30;
const digit1 = 0x31;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;
/** Clears the bit that tells small ASCII letters from capitals; digits fall below `A` either way. */
const toUpper = 0xdf;
