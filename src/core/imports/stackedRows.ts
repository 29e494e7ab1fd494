import type { FieldValue } from "./fieldReader";
import type { Field } from "./fields";
import type { MappedSource } from "./source";

/** The rows of all sources below each other, in the order of the sources. */
export class StackedRows {
  readonly count: number;
  /** By row: which source, and which row of it. */
  readonly sourceOf: Uint16Array;
  private readonly indexOf: Uint32Array;

  constructor(readonly sources: readonly MappedSource[]) {
    const counts = sources.map(({ sheet: { area } }) => Math.max(0, area.lastRow - area.firstRow + 1));
    this.count = counts.reduce((sum, rows) => sum + rows, 0);
    this.sourceOf = new Uint16Array(this.count);
    this.indexOf = new Uint32Array(this.count);
    let at = 0;
    for (const [source, rows] of counts.entries()) {
      this.sourceOf.fill(source, at, at + rows);
      for (let index = 0; index < rows; index++) this.indexOf[at++] = index;
    }
  }

  value({ incoming }: Field, row: number): FieldValue {
    return incoming[this.sourceOf[row]!]?.(this.indexOf[row]!) ?? null;
  }

  /** Name of the source and 0-based row on its sheet. */
  placeOf(row: number): { readonly source: string; readonly row: number } {
    const { source, sheet } = this.sources[this.sourceOf[row]!]!;
    return { source: source.name, row: sheet.area.firstRow + this.indexOf[row]! };
  }
}
