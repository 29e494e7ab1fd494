import { type CellPage, pageRows } from "./cells";

/** Of numbers, styles and kinds, in this order, each as its type must be aligned. */
const pageBytes = pageRows * (8 + 2 + 1);
const mostPages = 16;

/** The pages of one column, made as they are needed. Long columns get theirs from buffers of many: to ask for one costs
 * as much as to fill a page. */
export class ColumnPages {
  readonly pages: (CellPage | undefined)[] = [];
  private made = 0;
  private buffer = new ArrayBuffer(0);
  private used = 0;

  page(index: number): CellPage {
    return (this.pages[index] ??= this.newPage());
  }

  private newPage(): CellPage {
    if (this.used === this.buffer.byteLength) {
      this.buffer = new ArrayBuffer(pageBytes * Math.min(Math.max(this.made, 1), mostPages));
      this.used = 0;
    }
    const at = this.used;
    this.used += pageBytes;
    this.made++;
    return {
      numbers: new Float64Array(this.buffer, at, pageRows),
      styles: new Uint16Array(this.buffer, at + pageRows * 8, pageRows),
      kinds: new Uint8Array(this.buffer, at + pageRows * 10, pageRows),
    };
  }
}
