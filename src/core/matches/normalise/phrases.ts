import { TextIndex } from "../../table/textIndex";
import type { Vocabulary } from "./vocabulary";

/** Sets of words under codes, whatever their order; code 0 is no words. */
export class Phrases {
  private readonly index = new TextIndex();
  private readonly wordCodes: Int32Array[] = [];
  private readonly written: string[] = [];

  constructor(readonly vocabulary: Vocabulary) {
    this.code([]);
  }

  get size(): number {
    return this.wordCodes.length;
  }

  code(words: readonly string[]): number {
    const distinct = words.length > 1 ? [...new Set(words)].sort() : words;
    const code = this.index.code(distinct.join(" "));
    if (code === this.wordCodes.length) {
      this.wordCodes.push(Int32Array.from(distinct, (word) => this.vocabulary.code(word)));
      this.written.push(words.join(""));
    }
    return code;
  }

  words(code: number): Int32Array {
    return this.wordCodes[code]!;
  }

  /** The words in one, in the order they were first written in. */
  joined(code: number): string {
    return this.written[code]!;
  }
}
