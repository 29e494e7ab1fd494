import type { TextColumn } from "../../table/columns";

/** Codes by row of what is made of a column's texts; each text of the dictionary is read once. */
export function textCodes({ codes, dictionary }: TextColumn, codeOf: (text: string) => number): Int32Array {
  const made = new Int32Array(dictionary.size);
  for (let code = 1; code < made.length; code++) made[code] = codeOf(dictionary.at(code));
  return byRow(made, codes);
}

/** What was made of each code of a dictionary, by row. */
export function byRow(made: Int32Array, codes: Uint32Array): Int32Array {
  const rows = new Int32Array(codes.length);
  for (let row = 0; row < rows.length; row++) rows[row] = made[codes[row]!]!;
  return rows;
}
