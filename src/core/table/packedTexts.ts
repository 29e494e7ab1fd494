import type { TextPool } from "./cells";
import type { Series } from "./series";

/** Texts by code: those of a series as their numbers, made when they are asked for; others as they are. */
export class PackedTexts implements TextPool {
  readonly distinct = true;
  size = 0;
  /** Place in `series` + 1; 0 is a plain text. */
  private seriesOf = new Uint8Array(1024);
  /** The number in its series, or the place in `plain`. */
  private numbers = new Uint32Array(1024);

  constructor(
    private readonly series: readonly Series[],
    private readonly plain: readonly string[],
  ) {}

  at(code: number): string {
    const series = this.seriesOf[code];
    return series === 0 ? this.plain[this.numbers[code]] : this.series[series - 1].textOf(this.numbers[code]);
  }

  patternOf(code: number): string | undefined {
    const series = this.seriesOf[code];
    return series === 0 ? undefined : this.series[series - 1].pattern;
  }

  /** Answers the code. */
  add(series: number, number: number): number {
    if (this.size === this.numbers.length) this.makeRoom();
    this.seriesOf[this.size] = series;
    this.numbers[this.size] = number;
    return this.size++;
  }

  private makeRoom(): void {
    const seriesOf = new Uint8Array(this.size * 2);
    seriesOf.set(this.seriesOf);
    this.seriesOf = seriesOf;
    const numbers = new Uint32Array(this.size * 2);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}
