import { TextIndex } from "../../table/textIndex";
import { skeleton } from "./skeleton";

/** Folded words under codes; code 0 is no word. */
export class Vocabulary {
  private readonly index = new TextIndex();
  private readonly sounds = new TextIndex();
  private readonly soundOf: number[] = [0];

  constructor() {
    this.index.code("");
    this.sounds.code("");
  }

  get size(): number {
    return this.index.texts.length;
  }

  code(word: string): number {
    const code = this.index.code(word);
    if (code === this.soundOf.length) this.soundOf.push(this.sounds.code(skeleton(word)));
    return code;
  }

  word(code: number): string {
    return this.index.texts[code]!;
  }

  /** How the word sounds, see `skeleton`. */
  soundText(code: number): string {
    return this.sounds.texts[this.soundOf[code]!]!;
  }

  /** The same for words that sound the same. */
  sound(code: number): number {
    return this.soundOf[code]!;
  }
}
