/**
 * What two spellings of one tax number share; "" where there is none.
 *
 * Spaces and signs do not tell numbers apart, nor do the letters of a country before them (DIČ CZ12345678 is the IČO
 * 12345678 of the same firm), nor leading zeros, which Excel drops from numbers.
 *
 * @example
 * taxKey("CZ 00006947"); // "6947"
 * taxKey("7707083893"); // "7707083893"
 * taxKey("—"); // ""
 */
export function taxKey(text: string): string {
  const key = text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^[A-Z]{2}(?=\d)/, "")
    .replace(/^0+/, "");
  return /\d{4}/.test(key) ? key : "";
}
