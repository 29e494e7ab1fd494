import { headingWords } from "../table/headings/headingWords";

/**
 * A heading as it is compared: without case, accents and punctuation, its number kept.
 *
 * @example
 * plainHeading("E-mail 2"); // "email 2"
 * plainHeading("Дата  создания:"); // "дата создания"
 */
export function plainHeading(heading: string): string {
  const { words, ordinal } = headingWords(heading);
  return ordinal > 1 ? `${words} ${ordinal}` : words;
}
