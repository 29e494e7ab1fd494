/**
 * A text in small letters without accents, ё as е and й as и: what stays of it when people type in a hurry.
 *
 * @example
 * foldLetters("Žluťoučký Kůň"); // "zlutoucky kun"
 * foldLetters("Артём"); // "артем"
 */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  let isMarked = false;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < 0x80) continue;
    const isPlain = (code >= 0x430 && code <= 0x44f) || otherPlain.includes(lower[at]!);
    if (!isPlain) return withoutAccents(lower);
    isMarked ||= code === 0x439 || code === 0x451 || code === 0x2116;
  }
  return isMarked ? lower.replace(marked, (letter) => unmarked[letter]!) : lower;
}

function withoutAccents(lower: string): string {
  return lower
    .replaceAll("№", "#")
    .normalize("NFKD")
    .replace(marks, "")
    .replace(undecomposed, (letter) => plainOf[letter]!);
}

/** What has no accents to take off, beside ASCII and а–я. */
const otherPlain = "ё«»„“”–—№";
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
