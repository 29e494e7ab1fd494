import type { TextColumn } from "../../table/columns";

/** Codes by row of what is made of a column's texts; each text of the dictionary is read once. */
export function textCodes({ codes, dictionary }: TextColumn, codeOf: (text: string) => number): Int32Array {
  const made = new Int32Array(dictionary.size);
  for (let code = 1; code < made.length; code++) made[code] = codeOf(dictionary.at(code));
  return Int32Array.from(codes, (code) => made[code]!);
}
