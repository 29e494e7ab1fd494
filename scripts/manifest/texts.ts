import { type Language, say, type TextKey } from "../../src/i18n";
import type { Xml } from "./xml";

/** The language that values have where no override names another; overrides need full tags. */
const defaultLanguage: Language = "ru";
const overrides: readonly (readonly [locale: string, language: Language])[] = [
  ["en-US", "en"],
  ["cs-CZ", "cs"],
];

/** An element whose text is said in every language. */
export function worded(
  name: string,
  attributes: Readonly<Record<string, string>>,
  key: TextKey,
  override: "Override" | "bt:Override",
): Xml {
  return [
    name,
    { ...attributes, DefaultValue: say(defaultLanguage, key) },
    overrides.map(([Locale, language]): Xml => [override, { Locale, Value: say(language, key) }]),
  ];
}

/** Ids of a command's texts in the manifest, at most 32 characters. */
export const texts = (id: string) => ({ label: `${id}.Label`, tip: `${id}.Tip` });
