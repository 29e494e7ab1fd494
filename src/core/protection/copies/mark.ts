/**
 * One bit hidden in a text, in what a reader takes no notice of: whether the first space is one that keeps words on a
 * line, or whether an e-mail address begins with a capital letter.
 */

const hardSpace = "\u00a0";

/** Texts of two words or more, letters among them: names, addresses. Phones and plain codes carry no mark. */
const words = /^[^\s]*\p{L}[^\s]*\s/u;
const email = /^\p{L}[^\s@]*@[^\s@]+$/u;

/** The text with a bit in it; undefined where it can carry none. */
export function marked(text: string, bit: 0 | 1): string | undefined {
  if (email.test(text)) {
    const [first = ""] = text;
    return (bit ? first.toUpperCase() : first.toLowerCase()) + text.slice(first.length);
  }
  return words.test(text) ? text.replace(/\s/, bit ? hardSpace : " ") : undefined;
}

/** The bit a text carries; undefined where it can carry none. */
export function markOf(text: string): 0 | 1 | undefined {
  if (email.test(text)) {
    const [first = ""] = text;
    return first === first.toLowerCase() ? 0 : 1;
  }
  if (!words.test(text)) return undefined;
  return /\s/.exec(text)?.[0] === hardSpace ? 1 : 0;
}

/** A text as it is known again whatever mark it carries, and however it is spaced and capitalised. */
export const unmarked = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
