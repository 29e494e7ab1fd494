import type { SheetCells, TextPool } from "../../core/table/cells";

/** The cells of a sheet as plain data that `postMessage` carries: all texts as one. */
export interface PlainCells extends Omit<SheetCells, "texts"> {
  readonly joined: string;
  /** Where each text ends in `joined`. */
  readonly ends: Uint32Array;
}

export function plainCells({ texts, ...cells }: SheetCells): PlainCells {
  const ends = new Uint32Array(texts.size);
  const pieces: string[] = [];
  let end = 0;
  for (let code = 0; code < texts.size; code++) {
    const text = texts.at(code);
    pieces.push(text);
    ends[code] = end += text.length;
  }
  return { ...cells, joined: pieces.join(""), ends };
}

/** The cells that `plainCells` took apart. */
export function restoredCells({ joined, ends, ...cells }: PlainCells): SheetCells {
  const texts: TextPool = {
    size: ends.length,
    at: (code) => joined.slice(code === 0 ? 0 : ends[code - 1], ends[code]),
  };
  return { ...cells, texts };
}
