import { CellKind, kindMask } from "./cells";
import { eachFilled, eachPage } from "./eachFilled";
import { type DecimalMark, decimalEvidence, isPercentage, parseNumber } from "./numberText";
import type { Slice, UnreadableCount } from "./slice";

/** What was read besides the numbers. */
export interface NumbersRead {
  /** Whether a text among them has a percent sign. */
  readonly hasPercent: boolean;
}

/**
 * Reads a column's numbers into `values` from `offset` on; cells that hold none keep what is there.
 *
 * Texts are read in the user's notation. Whether `1,234` means thousands is decided by the column's other texts;
 * where they do not tell, `sheetDecimal` is asked. A dash alone stands for nothing, as in accounts.
 */
export function readNumbers(
  { cells, column, firstRow, lastRow }: Slice,
  sheetDecimal: () => DecimalMark,
  values: Float64Array,
  offset: number,
  unreadable: UnreadableCount,
): NumbersRead {
  const { number, text, empty } = CellKind;
  const shift = offset - firstRow;
  let texts: TextNumbers | undefined;
  eachPage(cells, column, firstRow, lastRow, ({ kinds, numbers }, from, to, top) => {
    for (let at = from; at <= to; at++) {
      const kind = kinds[at] & kindMask;
      if (kind === number) values[at + top + shift] = numbers[at];
      else if (kind === text) (texts ??= new TextNumbers(cells.texts)).meet(numbers[at]);
      else if (kind !== empty) unreadable.add(at + top + shift);
    }
  });
  if (!texts) return { hasPercent: false };
  const read: TextNumbers = texts;
  read.parse(sheetDecimal);
  eachFilled(cells, column, firstRow, lastRow, (row, kind, code) => {
    if (kind !== CellKind.text) return;
    const value = read.values[code];
    if (value !== Infinity) values[row + shift] = value;
    if (Number.isNaN(value)) unreadable.add(row + shift);
  });
  return { hasPercent: read.hasPercent };
}

/**
 * The decimal mark that a column's texts show; undefined where they do not tell.
 *
 * Where both occur the more frequent one counts: each clear text is read as it is written all the same.
 */
export function decimalOf({ cells, column, firstRow, lastRow }: Slice): DecimalMark | undefined {
  const numbers = new TextNumbers(cells.texts);
  eachFilled(cells, column, firstRow, lastRow, (_, kind, code) => {
    if (kind === CellKind.text) numbers.meet(code);
  });
  return numbers.decimal();
}

/** The numbers of a pool's texts, each read once. */
class TextNumbers {
  /** By pool code: NaN is unreadable, Infinity a text that stands for nothing. */
  readonly values: Float64Array;
  hasPercent = false;
  private readonly met: number[] = [];
  private readonly isMet: Uint8Array;
  private readonly doubtful: number[] = [];
  private commas = 0;
  private points = 0;

  constructor(private readonly texts: { readonly size: number; at(code: number): string }) {
    this.values = new Float64Array(texts.size);
    this.isMet = new Uint8Array(texts.size);
  }

  meet(code: number): void {
    if (this.isMet[code] === 1) return;
    this.isMet[code] = 1;
    this.met.push(code);
    const text = this.texts.at(code);
    const evidence = decimalEvidence(text);
    if (evidence === "doubtful") this.doubtful.push(code);
    else if (evidence === ",") this.commas++;
    else if (evidence === ".") this.points++;
    this.values[code] = evidence === "doubtful" ? 0 : this.clear(text);
  }

  decimal(): DecimalMark | undefined {
    if (this.commas === this.points) return undefined;
    return this.commas > this.points ? "," : ".";
  }

  parse(sheetDecimal: () => DecimalMark): void {
    if (this.doubtful.length === 0) return;
    const decimal = this.decimal() ?? sheetDecimal();
    for (const code of this.doubtful) this.values[code] = parseNumber(this.texts.at(code), decimal);
  }

  private clear(text: string): number {
    if (text.includes("%")) this.hasPercent ||= isPercentage(text);
    const value = parseNumber(text);
    return Number.isNaN(value) && standsForNothing.test(text) ? Infinity : value;
  }
}

const standsForNothing = /^\s*[-–—]?\s*$/;
