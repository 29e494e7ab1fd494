import { CellKind, kindMask } from "./cells";
import type { ColumnTexts } from "./columnTexts";
import { eachPage } from "./eachFilled";
import type { Slice, UnreadableCount } from "./slice";

/**
 * Reads a column's texts into `codes` from `offset` on, numbering them in `texts`.
 *
 * Texts lose the space around them. A number becomes its shortest text, so that the id 1001 of one sheet is the id
 * "1001" of another; where `isId`, so is the text "1001.0" that exports make of it. Leading zeros of a text stay.
 */
export function readText(
  { cells, column, firstRow, lastRow }: Slice,
  isId: boolean,
  codes: Uint32Array,
  offset: number,
  texts: ColumnTexts,
  unreadable: UnreadableCount,
): void {
  const { text, number, boolean, empty } = CellKind;
  const pool = cells.texts;
  const textFor = isId ? idText : (written: string) => written.trim();
  /** Code + 1 by code of the pool. */
  const ofText = new Uint32Array(pool.size);
  let ofNumber: NumberCodes | undefined;
  texts.open(pool);
  eachPage(cells, column, firstRow, lastRow, ({ kinds, numbers }, from, to, top) => {
    const shift = offset - firstRow + top;
    for (let at = from; at <= to; at++) {
      const kind = kinds[at] & kindMask;
      const value = numbers[at];
      if (kind === text) {
        if (ofText[value] === 0) ofText[value] = texts.take(pool, value, textFor, true) + 1;
        codes[at + shift] = ofText[value] - 1;
      } else if (kind === number) {
        ofNumber ??= new NumberCodes(texts);
        codes[at + shift] = ofNumber.code(value);
      } else if (kind === boolean) {
        codes[at + shift] = texts.code(value === 1 ? "TRUE" : "FALSE");
      } else if (kind !== empty) unreadable.add(at + shift);
    }
  });
}

/**
 * The text by which an id is known on every sheet.
 *
 * @example
 * idText(" 1001.0 "); // "1001"
 * idText("007"); // "007"
 */
export function idText(text: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith("0") && /^\d+\.0+$/.test(trimmed)
    ? trimmed.slice(0, trimmed.indexOf("."))
    : trimmed;
}

const tabled = 1 << 20;

/** Numbers' texts, written once each: small whole numbers by a table, others by a map. */
class NumberCodes {
  private readonly whole = new Uint32Array(tabled);
  private readonly others = new Map<number, number>();

  constructor(private readonly texts: ColumnTexts) {}

  code(number: number): number {
    if (number >= 0 && number < tabled && Number.isInteger(number)) {
      if (this.whole[number] === 0) this.whole[number] = this.texts.code(String(number)) + 1;
      return this.whole[number] - 1;
    }
    const known = this.others.get(number);
    if (known !== undefined) return known;
    const code = this.texts.code(String(number));
    this.others.set(number, code);
    return code;
  }
}
