import type { TextPool } from "./cells";
import { PackedTexts } from "./packedTexts";
import { type Series, seriesFor } from "./series";
import { batchTexts, TextIndex } from "./textIndex";

/** Further series are texts like any other: so many stems are hardly numbers that somebody counts up. */
const mostSeries = 16;

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
  /** Place of the series that the last numbered text was of: the next will be of it too. */
  private current = 0;
  private readonly batch: string[] = [];
  private readonly batchPlaces = new Uint16Array(batchTexts);
  private readonly batchCodes = new Uint32Array(batchTexts);

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

  /** The codes of the first `count` texts, at most `batchTexts`; valid until the next call. */
  codes(texts: readonly string[], count: number): Uint32Array {
    const { batch, batchPlaces, batchCodes } = this;
    let plain = 0;
    for (let at = 0; at < count; at++) {
      const code = this.numberedCode(texts[at]!);
      if (code >= 0) batchCodes[at] = code;
      else {
        batch[plain] = texts[at]!;
        batchPlaces[plain++] = at;
      }
    }
    const codes = this.index.codes(batch, plain);
    for (let at = 0; at < plain; at++) batchCodes[batchPlaces[at]!] = this.plainCode(codes[at]!);
    return batchCodes;
  }

  /** -1 for a text of no series. */
  private numberedCode(text: string): number {
    let number = this.series.length > 0 ? this.series[this.current]!.numberOf(text) : -1;
    if (number < 0) {
      if (!this.turnTo(text)) return -1;
      number = this.series[this.current]!.numberOf(text);
    }
    const code = this.series[this.current]!.code(number, this.pool.size);
    return code === this.pool.size ? this.pool.add(this.current + 1, number) : code;
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
    this.current = place;
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
