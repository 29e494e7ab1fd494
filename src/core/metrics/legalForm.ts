/** Words by which a firm is told from a person, in Russian, Czech, Slovak, English and German. */

/** Legal forms that stand before a name, or behind it, as words of their own; a name without letters is none. */
const forms = new Set(
  (
    "ооо оао зао пао ао нао ип кфх тоо одо нко ано гуп муп муп фгуп фгбу гбу мбу мбоу снт тсж пк " +
    "sro as spol vos ks os zs ops ltd llc llp inc corp plc gmbh ag kg ohg co company ug bv nv oy ab"
  ).split(" "),
);

/** Beginnings of words that only firms and offices have in their names. */
const stems = [
  ..."обществ акционерн предприним компани фирм завод комбинат корпорац холдинг магазин торгов".split(" "),
  ..."společnost družstv podnik obchod firma compan corporat limited enterpris holding store shop".split(" "),
];

/** Most words are turned away by their first letters. */
const stemsByStart = new Map<string, readonly string[]>();
for (const stem of stems) {
  const start = stem.slice(0, 4);
  stemsByStart.set(start, [...(stemsByStart.get(start) ?? []), stem]);
}

const startsLikeFirm = (word: string) =>
  word.length > 3 && (stemsByStart.get(word.slice(0, 4))?.some((stem) => word.startsWith(stem)) ?? false);

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
  return words.some((word, at) => isForm(word, at, words) || startsLikeFirm(word));
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
  const folded = name.toLowerCase();
  return splitWords(folded.includes(".") ? abbreviationsJoined(folded) : folded);
}

/** By hand: half the time of a regular expression, and names come by the hundred thousand. */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isWordUnit(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}

/** Small Latin letters, digits, and what lies beyond ASCII but for its quotation marks and dashes. */
const isWordUnit = (unit: number) =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f));

function abbreviationsJoined(text: string): string {
  return text
    .replace(/(?<!\p{L})s\s*\.?\s*r\s*\.?\s*o\s*\.?(?!\p{L})/gu, " sro ")
    .replace(/(?<!\p{L})(\p{L})\.\s?(\p{L})\.(?:\s?(\p{L})\.)?/gu, (_, a, b, c) => ` ${a}${b}${c ?? ""} `)
    .trim();
}

/**
 * Whether a name without a legal form looks like a person's: at least two words with a capital, few words in all,
 * neither digits nor quotation marks.
 *
 * @example
 * looksLikePerson("Петрова Анна Сергеевна"); // true
 * looksLikePerson("Jan Novák ml."); // true
 * looksLikePerson("Shop 24"); // false
 */
export function looksLikePerson(name: string): boolean {
  if (/[\d"«»„“&@]/.test(name)) return false;
  let words = 0;
  let named = 0;
  let isInside = false;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    const isLetter = unit > 46 || unit === 39 || unit === 45;
    if (isLetter && !isInside) {
      words++;
      if (name[at] !== name[at].toLowerCase()) named++;
    }
    isInside = isLetter;
  }
  return named >= 2 && words <= 6;
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
