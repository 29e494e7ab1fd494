import type { Check } from "../check";
import { eachBadRow } from "../eachCode";
import { typeOf } from "../textCells";

/** A Latin `a` inside a Cyrillic word looks right and is found by nobody; so is the other way round. */
export const lookAlikeLetters = {
  id: "lookAlikeLetters",
  tables: ["customers", "orders", "products"],
  severity: "warning",
  roles: [],
  settings: {},
  run(scope, fail) {
    for (const role of scope.played) {
      if (typeOf(scope, role) !== "text" || role.endsWith("Id")) continue;
      eachBadRow(
        scope,
        role,
        (text) => mixedWords(text)[0],
        (index, mixed, text) => {
          const fix = inOneAlphabet(text);
          fail({ index, role, params: { word: mixed }, ...(fix !== undefined && { fix }) });
        },
        true,
      );
    }
  },
} as const satisfies Check;

/**
 * The words of a text in which letters of one alphabet stand for their doubles of the other.
 *
 * A word that no change of look-alikes makes one alphabet was meant so: `VIPклиент`.
 *
 * @example mixedWords("Ивaнов VIPклиент"); // ["Ивaнов"]
 */
export function mixedWords(text: string): readonly string[] {
  if (!hasTwoAlphabets(text)) return [];
  return (text.match(word) ?? []).filter((letters) => {
    if (!(cyrillic.test(letters) && latin.test(letters))) return false;
    return asCyrillic(letters) !== undefined || asLatin(letters) !== undefined;
  });
}

/**
 * The text with every mixed word in one alphabet; undefined where a word can be meant in both and no other word of the
 * text tells.
 *
 * @example
 * inOneAlphabet("Ивaнов Пётр"); // "Иванов Пётр"
 * inOneAlphabet("Тесо"); // "Тесо"
 */
export function inOneAlphabet(text: string): string | undefined {
  const mixed = new Set(mixedWords(text));
  const others = (text.match(word) ?? []).filter((letters) => !mixed.has(letters)).join("");
  const decided = cyrillic.test(others) === latin.test(others) ? undefined : cyrillic.test(others);
  let isSure = true;
  const fixed = text.replace(word, (letters) => {
    if (!mixed.has(letters)) return letters;
    const inCyrillic = asCyrillic(letters);
    const inLatin = asLatin(letters);
    if (inCyrillic !== undefined && inLatin !== undefined) {
      if (decided === undefined) isSure = false;
      return decided ? inCyrillic : inLatin;
    }
    return inCyrillic ?? inLatin ?? letters;
  });
  return isSure ? fixed : undefined;
}

/** Quickly: most texts have one. */
function hasTwoAlphabets(text: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char >= 0x400 && char < 0x530) found |= 1;
    else if ((char | 32) >= 97 && (char | 32) <= 122) found |= 2;
    else if (char >= 0xc0 && char < 0x250) found |= 2;
  }
  return found === 3;
}

const word = /[\p{L}\p{M}]+/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

const latinLetters = "ABCEHKMOPTXYaceopxyi";
const cyrillicLetters = "АВСЕНКМОРТХУасеорхуі";
const toCyrillic = new Map([...latinLetters].map((letter, at) => [letter, cyrillicLetters[at]!]));
const toLatin = new Map([...cyrillicLetters].map((letter, at) => [letter, latinLetters[at]!]));

const asCyrillic = (letters: string) => inAlphabet(letters, latin, toCyrillic);
const asLatin = (letters: string) => inAlphabet(letters, cyrillic, toLatin);

/** Undefined where a letter of the other alphabet has no double. */
function inAlphabet(
  letters: string,
  foreign: RegExp,
  doubles: ReadonlyMap<string, string>,
): string | undefined {
  let whole = "";
  for (const letter of letters) {
    const double = foreign.test(letter) ? doubles.get(letter) : letter;
    if (double === undefined) return undefined;
    whole += double;
  }
  return whole;
}
