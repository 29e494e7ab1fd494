/** Numbers of a stem: `SO1000001` is the number 1000001 of the stem `SO`, written with seven digits. */

/** Shorter numbers are few, and days written as text end in four digits. */
const fewestDigits = 5;
/** More would not fit a small integer. */
const mostDigits = 9;

/**
 * Codes of texts that are one stem with a whole number behind it, always of so many digits.
 *
 * The codes stand in a table by number, so a text costs what reading its digits does: no hash, no text kept, and rows in
 * order read the table in order.
 */
export class Series {
  /** The stem and one 0: what all its texts are like. */
  readonly pattern: string;
  private readonly stemUnits: Uint16Array;
  private readonly length: number;
  /** Code + 1 by number less `first`; 0 is free. */
  private codes = new Uint32Array(0);
  private first = 0;
  private taken = 0;
  private isClosed = false;

  constructor(
    private readonly stem: string,
    private readonly digits: number,
  ) {
    this.pattern = `${stem}0`;
    this.stemUnits = Uint16Array.from({ length: stem.length }, (_, at) => stem.charCodeAt(at));
    this.length = stem.length + digits;
  }

  /** The text's number; -1 where it is not of this series. */
  numberOf(text: string): number {
    if (text.length !== this.length) return -1;
    const { stemUnits } = this;
    for (let at = 0; at < stemUnits.length; at++) if (text.charCodeAt(at) !== stemUnits[at]) return -1;
    let number = 0;
    for (let at = stemUnits.length; at < text.length; at++) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** The text of a number. */
  textOf(number: number): string {
    return this.stem + String(number).padStart(this.digits, "0");
  }

  /** Code of a number, `next` where it is new; -1 where the table does not reach it, now and for ever. */
  code(number: number, next: number): number {
    let place = number - this.first;
    if (place < 0 || place >= this.codes.length) {
      if (!this.reaches(number)) return -1;
      place = number - this.first;
    }
    const known = this.codes[place];
    if (known > 0) return known - 1;
    this.taken++;
    this.codes[place] = next + 1;
    return next;
  }

  /** Makes room unless numbers lie too far apart: from then on no number outside the table gets into it. */
  private reaches(number: number): boolean {
    if (this.isClosed) return false;
    const isFirst = this.codes.length === 0;
    const from = isFirst ? number : Math.min(this.first, number);
    const end = isFirst ? number + 1 : Math.max(this.first + this.codes.length, number + 1);
    if (end - from > Math.max(sparsePlaces, this.taken * sparsity)) {
      this.isClosed = true;
      return false;
    }
    const places = Math.max(end - from, this.codes.length * 2, firstPlaces);
    const first = number < this.first ? Math.max(0, end - places) : from;
    const roomier = new Uint32Array(places);
    roomier.set(this.codes, isFirst ? 0 : this.first - first);
    this.codes = roomier;
    this.first = first;
    return true;
  }
}

const firstPlaces = 1 << 14;
/** A table of so many places may be empty but for its ends: pages that nobody touched take no memory. */
const sparsePlaces = 1 << 20;
/** Places for each number where there are more. */
const sparsity = 8;

/** A series for the text and all that are like it; undefined where its end is no long number. */
export function seriesFor(text: string): Series | undefined {
  let digits = 0;
  while (digits < mostDigits && isDigit(text.charCodeAt(text.length - 1 - digits))) digits++;
  const stem = text.slice(0, text.length - digits);
  // As an id ` 10000` is `10000`, and `1.00000` is `1`: these need reading one by one.
  if (digits < fewestDigits || stem !== stem.trimStart() || /^\d+\.\d*$/.test(stem)) return undefined;
  return new Series(stem, digits);
}

/** NaN, before the first character, is none. */
const isDigit = (unit: number) => unit >= 48 && unit <= 57;
