import type { TextColumn } from "../../table/columns";
import { withPlainSpaces } from "../cells/spaces";

/** How often each word stands in a column, by lower-case word. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of a name as it is written, commas dropped. */
export function nameWords(name: string): readonly string[] {
  const plain = withPlainSpaces(name);
  return plain === "" ? [] : plain.replaceAll(",", " ").split(/\s+/).filter(Boolean);
}

/** Words of a column that stand alone in their cell, with the number of rows. */
export function loneWords({ codes, dictionary }: TextColumn): WordCounts {
  const rows = rowsByCode(codes, dictionary.size);
  const counts = new Map<string, number>();
  for (let code = 1; code < rows.length; code++) {
    const [word, second] = nameWords(dictionary.at(code));
    if (word === undefined || second !== undefined) continue;
    counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + rows[code]);
  }
  return counts;
}

export function rowsByCode(codes: Uint32Array, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let index = 0; index < codes.length; index++) rows[codes[index]]++;
  return rows;
}

export const countOf = (counts: WordCounts, word: string) => counts.get(word.toLowerCase()) ?? 0;
