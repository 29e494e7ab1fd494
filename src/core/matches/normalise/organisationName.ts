import { legalForms } from "./legalForms";
import { foldLetters } from "./letters";
import { wordsOf } from "./words";

/**
 * The words that tell one organisation from another: legal forms, quotation marks and number signs are left out,
 * numbers stay.
 *
 * @example
 * organisationWords("ООО «Аптека № 5»"); // ["аптека", "5"]
 * organisationWords("Růže, spol. s r. o."); // ["ruze"]
 * organisationWords("Smith & Sons Ltd."); // ["smith", "sons"]
 */
export function organisationWords(text: string): readonly string[] {
  const words = wordsOf(joinAbbreviations(foldLetters(text)));
  const telling = words.filter((word) => !legalForms.has(word) && word.length > 0 && !joining.has(word));
  return telling.length > 0 ? telling : words;
}

const joining = new Set(["and", "und", "и", "a", "no", "n", "s", "ро"]);

/** `s.r.o.` is one word. */
function joinAbbreviations(folded: string): string {
  if (!folded.includes(".")) return folded;
  return folded.replace(/(?<!\p{L})(\p{L})\.\s?(?=\p{L}(?:\.|\s|$))/gu, "$1");
}
