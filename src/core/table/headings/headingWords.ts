/** A heading reduced to what tells it from others. */
export interface ReducedHeading {
  /** Lower-case words without accents, parted by one space. */
  readonly words: string;
  /** 2 in `Phone 2`; 1 where there is no number. */
  readonly ordinal: number;
}

/** What a column is counted in says nothing of what it is. */
const units = new Set(
  "руб рубл рублей р rub rur kc czk eur usd uah грн тг kzt pln zl gbp шт штук ks pcs".split(" "),
);

/**
 * Reduces a heading to its words: case, accents, punctuation, `camelCase` and `under_scores`, units and closing
 * numbers do not matter.
 *
 * @example
 * headingWords("CustomerID"); // { words: "customer id", ordinal: 1 }
 * headingWords("Сумма, руб."); // { words: "сумма", ordinal: 1 }
 * headingWords("E-mail 2"); // { words: "email", ordinal: 2 }
 * headingWords("№ заказа"); // { words: "no заказа", ordinal: 1 }
 */
export function headingWords(heading: string): ReducedHeading {
  const words = heading
    .replace(/[№#]/g, " no ")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(^| )e mail/g, "$1email")
    .trim()
    .split(" ");
  const number = words.length > 1 && /^\d{1,2}$/.test(words.at(-1)!) ? Number(words.pop()) : 1;
  const telling = words.filter((word) => !units.has(word));
  return { words: (telling.length > 0 ? telling : words).join(" "), ordinal: Math.max(1, number) };
}
