/**
 * What two spellings of exactly the same name share; "" where the text has neither letter nor digit.
 *
 * Case, ё and е, punctuation and spaces do not tell names apart; the order of words and accents do.
 *
 * @example
 * nameKey("  Алёна  ПЕТРОВА-Сидорова"); // "алена петрова сидорова"
 * nameKey("O'Reilly, Abbey"); // "o reilly abbey"
 */
export function nameKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
