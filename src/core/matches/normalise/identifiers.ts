import type { TextColumn } from "../../table/columns";
import { TextIndex } from "../../table/textIndex";
import { textCodes } from "./textCodes";

/** Numbers that belong to one customer only, by row; codes of 0 are missing. */
export interface Identifiers {
  readonly codes: readonly Int32Array[];
  readonly texts: readonly string[];
}

/** Columns whose numbers mean the same thing share their codes: IČO and DIČ. */
export function identifiersOf(columns: readonly TextColumn[]): Identifiers {
  const texts = new TextIndex();
  texts.code("");
  return {
    codes: columns.map((column) => textCodes(column, (text) => texts.code(bareIdentifier(text)))),
    texts: texts.texts,
  };
}

/**
 * An identifier without spaces, punctuation, leading zeros and the letters of a country; "" for what is too short to
 * be one.
 *
 * @example
 * ["CZ 27082440", "27082440", "027082440", "нет"].map(bareIdentifier); // ["27082440", "27082440", "27082440", ""]
 */
export function bareIdentifier(text: string): string {
  const bare = text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^[A-Z]{2}(?=\d{8,}$)/, "")
    .replace(/^0+/, "");
  return bare.length >= 4 && /\d/.test(bare) ? bare : "";
}
