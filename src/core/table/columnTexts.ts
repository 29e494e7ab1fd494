import type { TextPool } from "./cells";
import { TextIndex } from "./textIndex";

/**
 * Numbers the texts of a column in order of first appearance; the missing text "" is code 0.
 *
 * As long as they are taken as they are from one pool of distinct texts, they are only noted by their codes there: no
 * text is read, hashed or kept. A text of another source brings them all into an index.
 */
export class ColumnTexts {
  private pool: TextPool | undefined;
  /** Codes in `pool` by code. */
  private chosen = new Uint32Array(0);
  private chosenCount = 1;
  private index: TextIndex | undefined;

  get size(): number {
    return this.index ? this.index.texts.length : this.chosenCount;
  }

  /** Turns to the pool that `take` takes from; each of its texts may be taken once until then. */
  open(pool: TextPool): void {
    if (this.size > 1 || !pool.distinct) this.indexed();
    else {
      this.pool = pool;
      this.chosen = new Uint32Array(pool.size + 1);
    }
  }

  /**
   * The code of what `textFor` makes of a text of the open pool.
   *
   * @param keepsNumbered whether it leaves texts that have a pattern as they are.
   */
  take(pool: TextPool, code: number, textFor: (text: string) => string, keepsNumbered: boolean): number {
    if (!this.index && keepsNumbered && pool.patternOf?.(code) !== undefined) return this.choose(code);
    const text = pool.at(code);
    const wanted = textFor(text);
    return this.index || wanted !== text || wanted === "" ? this.code(wanted) : this.choose(code);
  }

  code(text: string): number {
    return text === "" ? 0 : this.indexed().code(text);
  }

  /** The texts; nothing is to be added any more. */
  finish(): TextPool {
    if (this.index) return listedTexts(this.index.texts);
    return this.pool
      ? new ChosenTexts(this.pool, this.chosen.subarray(0, this.chosenCount))
      : listedTexts([""]);
  }

  private choose(code: number): number {
    this.chosen[this.chosenCount] = code;
    return this.chosenCount++;
  }

  private indexed(): TextIndex {
    if (this.index) return this.index;
    const index = new TextIndex();
    index.code("");
    for (let code = 1; code < this.chosenCount; code++) index.append(this.pool!.at(this.chosen[code]));
    this.pool = undefined;
    this.index = index;
    return index;
  }
}

/** Texts kept in a list, all different. */
export function listedTexts(texts: readonly string[]): TextPool {
  return {
    distinct: true,
    get size() {
      return texts.length;
    },
    at: (code) => texts[code]!,
  };
}

/** Some texts of a pool under codes of their own; code 0 is "". */
class ChosenTexts implements TextPool {
  readonly distinct = true;

  constructor(
    private readonly pool: TextPool,
    private readonly codes: Uint32Array,
  ) {}

  get size(): number {
    return this.codes.length;
  }

  at(code: number): string {
    return code === 0 ? "" : this.pool.at(this.codes[code]);
  }

  patternOf(code: number): string | undefined {
    return code === 0 ? undefined : this.pool.patternOf?.(this.codes[code]);
  }
}
