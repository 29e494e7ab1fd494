import type { Params } from "../core/errors";
import { cs } from "./cs";
import { en, type TextKey } from "./en";
import { ru } from "./ru";
import type { Text } from "./text";

// One line per language.
const languages = { ru, cs, en } as const satisfies Record<string, Readonly<Record<TextKey, Text>>>;

export type Language = keyof typeof languages;
export type { TextKey } from "./en";

export const languageIds = Object.keys(languages) as readonly Language[];

/** Whether there is a text for a key that was put together, e.g. from the id of a segment. */
export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);

/** The language for a BCP 47 tag such as `ru-RU`; English where there is none. */
export function languageFor(tag: string): Language {
  const primary = tag.slice(0, 2).toLowerCase();
  return languageIds.find((id) => id === primary) ?? "en";
}

/**
 * The text for a key, placeholders filled. Numbers are written the way the language writes them.
 *
 * @param params.count chooses the plural form where the text has several.
 */
export function say(language: Language, key: TextKey, params: Params = {}): string {
  const text: Text = languages[language][key];
  const wording = typeof text === "string" ? text : pluralForm(language, text, params);
  return wording.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    if (value === undefined) return placeholder;
    return typeof value === "number" ? numberFormat(language).format(value) : value;
  });
}

function pluralForm(language: Language, text: Exclude<Text, string>, params: Params): string {
  const category = new Intl.PluralRules(language).select(Number(params.count ?? 0));
  return text[category] ?? text.other;
}

const numberFormats = new Map<Language, Intl.NumberFormat>();

function numberFormat(language: Language): Intl.NumberFormat {
  const known = numberFormats.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  numberFormats.set(language, known);
  return known;
}
