import { CellKind, type SheetCells } from "./cells";
import { eachFilled } from "./eachFilled";
import type { TableArea } from "./recognition";

/**
 * A hash by which a table is known to be unchanged: 64 bits as 16 hexadecimal digits, not for secrets.
 *
 * It covers the headings and every cell below them down to the end of the sheet, so that appended rows and totals
 * count too: where each stands, of which kind it is, and its value. Formats do not count, nor does whether a value
 * comes from a formula. Equal values give equal hashes whatever file they came from.
 *
 * @param columns 0-based columns to cover, in this order; all of the area where absent.
 */
export function fingerprint(
  cells: SheetCells,
  area: TableArea,
  columns: readonly number[] = columnsOf(area),
): string {
  const texts = new TextHashes(cells);
  const bits = new Float64Array(1);
  const words = new Uint32Array(bits.buffer);
  let one = 0x9e3779b9 | 0;
  let two = 0x85ebca6b | 0;
  const add = (low: number, high: number) => {
    one = Math.imul(one ^ low, 0x2c1b3c6d);
    one = Math.imul(one ^ (one >>> 15) ^ high, 0x297a2d39);
    one ^= one >>> 13;
    two = Math.imul(two ^ high, 0x7feb352d);
    two = Math.imul(two ^ (two >>> 16) ^ low, 0x846ca68b);
    two ^= two >>> 14;
  };
  for (const [place, column] of columns.entries()) {
    eachFilled(cells, column, area.headingRow, cells.rowCount - 1, (row, kind, number) => {
      add(row - area.headingRow, place * 8 + kind);
      if (kind === CellKind.text || kind === CellKind.error) {
        texts.hash(number);
        add(texts.one[number], texts.two[number]);
      } else {
        bits[0] = number + 0; // −0 is 0 to every reader
        add(words[0], words[1]);
      }
    });
  }
  return hex(one) + hex(two);
}

/** Hashes of pool texts, each worked out once. */
class TextHashes {
  readonly one: Int32Array;
  readonly two: Int32Array;
  private readonly known: Uint8Array;

  constructor(private readonly cells: SheetCells) {
    this.one = new Int32Array(cells.texts.size);
    this.two = new Int32Array(cells.texts.size);
    this.known = new Uint8Array(cells.texts.size);
  }

  hash(code: number): void {
    if (this.known[code] === 1) return;
    this.known[code] = 1;
    const text = this.cells.texts.at(code);
    let one = text.length | 0;
    let two = ~text.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two ^ unit, 0x5bd1e995);
      two ^= two >>> 15;
    }
    this.one[code] = one;
    this.two[code] = two;
  }
}

function columnsOf({ firstColumn, lastColumn }: TableArea): readonly number[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => firstColumn + index);
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, "0");
