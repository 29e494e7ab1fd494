/**
 * A text in small letters without accents, ё as е and й as и: what stays of it when people type in a hurry.
 *
 * @example
 * foldLetters("Žluťoučký Kůň"); // "zlutoucky kun"
 * foldLetters("Артём"); // "артем"
 */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  if (cyrillic.test(lower)) return lower.replace(marked, (letter) => unmarked[letter]!);
  return lower
    .replaceAll("№", "#")
    .normalize("NFKD")
    .replace(marks, "")
    .replace(undecomposed, (letter) => plainOf[letter]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const plain = /^[\x00-\x7f]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const cyrillic = /^[\x00-\x7fа-яё«»„“”–—№]*$/;
const marked = /[ёй№]/g;
const unmarked: Readonly<Record<string, string>> = { ё: "е", й: "и", "№": "#" };
const marks = /\p{M}+/gu;
const undecomposed = /[ßøłđæœıþðєіґ]/g;
const plainOf: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
  є: "е",
  і: "и",
  ґ: "г",
};

/** Whether a folded text is written in Cyrillic. */
export function isCyrillic(folded: string): boolean {
  return /[а-я]/.test(folded);
}
