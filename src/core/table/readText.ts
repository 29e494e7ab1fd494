import { CellKind } from "./cells";
import { eachFilled } from "./eachFilled";
import type { Slice, UnreadableCount } from "./slice";
import type { TextIndex } from "./textIndex";

/**
 * Reads a column's texts into `codes` from `offset` on, numbering them in `index`, where "" is already code 0.
 *
 * Texts lose the space around them. A number becomes its shortest text, so that the id 1001 of one sheet is the id
 * "1001" of another; where `isId`, so is the text "1001.0" that exports make of it. Leading zeros of a text stay.
 */
export function readText(
  { cells, column, firstRow, lastRow }: Slice,
  isId: boolean,
  codes: Uint32Array,
  offset: number,
  index: TextIndex,
  unreadable: UnreadableCount,
): void {
  /** Code + 1 by code of the sheet's pool. */
  const ofText = new Uint32Array(cells.texts.size);
  const ofNumber = new NumberCodes(index);
  const shift = offset - firstRow;
  // Until a text changes on its way, or a number comes among them, each text of the pool is new to the index.
  let allNew = cells.texts.distinct === true && index.texts.length === 1;
  const codeOf = (text: string) => {
    const known = idText(text, isId);
    allNew &&= known === text && text !== "";
    return allNew ? index.append(text) : index.code(known);
  };
  eachFilled(cells, column, firstRow, lastRow, (row, kind, number) => {
    if (kind !== CellKind.text) allNew = false;
    if (kind === CellKind.text) {
      if (ofText[number] === 0) ofText[number] = codeOf(cells.texts.at(number)) + 1;
      codes[row + shift] = ofText[number] - 1;
    } else if (kind === CellKind.number) {
      codes[row + shift] = ofNumber.code(number);
    } else if (kind === CellKind.boolean) {
      codes[row + shift] = index.code(number === 1 ? "TRUE" : "FALSE");
    } else {
      unreadable.add(row + shift);
    }
  });
}

/**
 * The text by which an id is known on every sheet.
 *
 * @example
 * idText(" 1001.0 ", true); // "1001"
 * idText("007", true); // "007"
 * idText("1.0", false); // "1.0"
 */
export function idText(text: string, isId: boolean): string {
  const trimmed = text.trim();
  return isId && /^\d+\.0+$/.test(trimmed) ? trimmed.slice(0, trimmed.indexOf(".")) : trimmed;
}

const tabled = 1 << 20;

/** Numbers' texts, written once each: small whole numbers by a table, others by a map. */
class NumberCodes {
  private readonly whole: Uint32Array;
  private readonly others = new Map<number, number>();

  constructor(private readonly index: TextIndex) {
    this.whole = new Uint32Array(tabled);
  }

  code(number: number): number {
    if (number >= 0 && number < tabled && Number.isInteger(number)) {
      if (this.whole[number] === 0) this.whole[number] = this.index.code(String(number)) + 1;
      return this.whole[number] - 1;
    }
    const known = this.others.get(number);
    if (known !== undefined) return known;
    const code = this.index.code(String(number));
    this.others.set(number, code);
    return code;
  }
}
