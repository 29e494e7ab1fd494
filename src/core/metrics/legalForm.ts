/** Words by which a firm is told from a person, in Russian, Czech, Slovak, English and German. */

/** Legal forms that stand before a name, or behind it, as words of their own; a name without letters is none. */
const forms = new Set(
  (
    "ооо оао зао пао ао нао ип кфх тоо одо нко ано гуп муп муп фгуп фгбу гбу мбу мбоу снт тсж пк " +
    "sro as spol vos ks os zs ops ltd llc llp inc corp plc gmbh ag kg ohg co company ug bv nv oy ab"
  ).split(" "),
);

/** Beginnings of words that only firms and offices have in their names. */
const starts =
  /^(обществ|акционерн|предприним|компани|фирм|завод|комбинат|корпорац|холдинг|магазин|торгов|společnost|družstv|podnik|obchod|firma|compan|corporat|limited|enterpris|holding|stores?$|shop$)/;

/**
 * Whether a name has a legal form or a word of firms in it.
 *
 * @example
 * hasLegalForm("ООО «Ромашка»"); // true
 * hasLegalForm("Novák a syn, s.r.o."); // true
 * hasLegalForm("Jan Novák"); // false
 */
export function hasLegalForm(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word, at) => isForm(word, at, words) || starts.test(word));
}

/** `as`, `ab`, `co`, `os` and the like are words of languages, too: they count at the end of a name only. */
function isForm(word: string, at: number, words: readonly string[]): boolean {
  if (!forms.has(word)) return false;
  const isCyrillic = /[а-я]/.test(word);
  return (
    word.length > 2 || (isCyrillic ? at === 0 || at === words.length - 1 : at > 0 && at === words.length - 1)
  );
}

/** Dots inside an abbreviation go: s. r. o. and a.s. become one word. */
function wordsOf(name: string): readonly string[] {
  const joined = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\bs\s*\.?\s*r\s*\.?\s*o\s*\.?(?=\W|$)/g, " sro ")
    .replace(/(?<![\p{L}])(\p{L})\.\s?(\p{L})\.(?:\s?(\p{L})\.)?/gu, (_, a, b, c) => ` ${a}${b}${c ?? ""} `);
  return joined.match(/[\p{L}\p{M}\d]+/gu) ?? [];
}

/**
 * Whether a name looks like a person's: two to four words of letters, each with a capital, or with initials.
 *
 * @example
 * looksLikePerson("Петрова Анна Сергеевна"); // true
 * looksLikePerson("Jan Novák ml."); // true
 * looksLikePerson("Shop 24"); // false
 */
export function looksLikePerson(name: string): boolean {
  if (/[\d"«»„“&@]/.test(name) || hasLegalForm(name)) return false;
  const words = name.match(/[\p{L}\p{M}'’-]+\.?/gu) ?? [];
  const named = words.filter((word) => /^\p{Lu}/u.test(word));
  return named.length >= 2 && words.length <= 5;
}

/**
 * What a column that keeps the kind says: `business`, `person`, or nothing where its word is unknown.
 *
 * @example
 * kindWord("Юр. лицо"); // "business"
 * kindWord("fyzická osoba"); // "person"
 */
export function kindWord(text: string): "business" | "person" | undefined {
  const folded = text.normalize("NFKC").trim().toLowerCase();
  if (/^(физ|част|розн|person|individ|privat|consumer|b2c|fyz|soukrom|fo$|фл$|ф\/л)/.test(folded))
    return "person";
  if (
    /^(юр|орг|комп|фирм|опт|ип$|ooo|ооо|business|compan|firm|corp|organi|b2b|práv|prav|po$|юл$|ю\/л)/.test(
      folded,
    )
  ) {
    return "business";
  }
  return undefined;
}
