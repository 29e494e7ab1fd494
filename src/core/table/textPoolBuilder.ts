import type { TextPool } from "./cells";
import { PackedTexts } from "./packedTexts";
import { Series, seriesFor } from "./series";
import { batchTexts, TextIndex } from "./textIndex";

/** Further series are texts like any other: so many stems are hardly numbers that somebody counts up. */
const mostSeries = 16;

/** No text is as short as to be of it. */
const noSeries = new Series("", -1);

/**
 * Collects texts, each kept once; `code` answers the same number for the same text.
 *
 * Order numbers and the like go by their number, see `Series`; other texts by their hash.
 */
export class TextPoolBuilder {
  private readonly series: Series[] = [];
  private readonly index = new TextIndex();
  private readonly pool = new PackedTexts(this.series, this.index.texts);
  /** Code by code of `index`. */
  private codeOfPlain = new Uint32Array(batchTexts);
  /** The series of the last numbered text: the next will be of it too. */
  private current = noSeries;
  private currentPlace = -1;

  get size(): number {
    return this.pool.size;
  }

  at(code: number): string {
    return this.pool.at(code);
  }

  /** The pool for reading only: holds the texts, not what numbers them, so that this can go. */
  texts(): TextPool {
    return this.pool;
  }

  code(text: string): number {
    const code = this.numberedCode(text);
    return code >= 0 ? code : this.plainCode(this.index.code(text));
  }

  /** The code of a text that ends in a number; -1 for one that is not of a series, for `plainCodes`. */
  numberedCode(text: string): number {
    const { pool } = this;
    let series = this.current;
    let number = series.numberOf(text);
    if (number < 0) {
      if (!this.turnTo(text)) return -1;
      series = this.current;
      number = series.numberOf(text);
    }
    const code = series.code(number, pool.size);
    return code === pool.size ? pool.add(this.currentPlace + 1, number) : code;
  }

  /**
   * The codes of the first `count` texts, all of no series and at most `batchTexts`; valid until the next call. Sooner
   * done than one by one.
   */
  plainCodes(texts: readonly string[], count: number): Int32Array {
    const codes = this.index.codes(texts, count);
    for (let at = 0; at < count; at++) codes[at] = this.plainCode(codes[at]!);
    return codes;
  }

  /** Makes the text's series the current one; false where there is none. */
  private turnTo(text: string): boolean {
    const last = text.charCodeAt(text.length - 1);
    if (!(last >= 48 && last <= 57)) return false;
    let place = this.series.findIndex((series) => series.numberOf(text) >= 0);
    if (place < 0) {
      const opened = this.series.length < mostSeries ? seriesFor(text) : undefined;
      if (!opened) return false;
      place = this.series.push(opened) - 1;
    }
    this.currentPlace = place;
    this.current = this.series[place]!;
    return true;
  }

  private plainCode(code: number): number {
    if (code === this.codeOfPlain.length) {
      const roomier = new Uint32Array(code * 2);
      roomier.set(this.codeOfPlain);
      this.codeOfPlain = roomier;
    }
    // Code + 1, so that 0 is a text not yet in the pool.
    if (this.codeOfPlain[code] === 0) this.codeOfPlain[code] = this.pool.add(0, code) + 1;
    return this.codeOfPlain[code]! - 1;
  }
}
