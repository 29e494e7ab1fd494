import { TextIndex } from "../../table/textIndex";
import type { Vocabulary } from "./vocabulary";

/** Sets of words under codes, whatever their order; code 0 is no words. */
export class Phrases {
  private readonly index = new TextIndex();
  /** Words in the order they were written in, by code in `codes`. */
  private readonly writings = new TextIndex();
  private readonly codes: number[] = [];
  private readonly wordCodes: Int32Array[] = [];
  private readonly written: string[] = [];

  constructor(readonly vocabulary: Vocabulary) {
    this.code([]);
  }

  get size(): number {
    return this.wordCodes.length;
  }

  code(words: readonly string[]): number {
    const writing = this.writings.code(words.length === 1 ? words[0]! : words.join(" "));
    if (writing === this.codes.length) this.codes.push(this.codeOfNew(words));
    return this.codes[writing]!;
  }

  words(code: number): Int32Array {
    return this.wordCodes[code]!;
  }

  /** The words in one, in the order they were first written in. */
  joined(code: number): string {
    return this.written[code]!;
  }

  private codeOfNew(words: readonly string[]): number {
    const distinct = words.length > 1 ? [...new Set(words)].sort() : words;
    const code = this.index.code(distinct.join(" "));
    if (code === this.wordCodes.length) {
      this.wordCodes.push(Int32Array.from(distinct, (word) => this.vocabulary.code(word)));
      this.written.push(words.join(""));
    }
    return code;
  }
}
