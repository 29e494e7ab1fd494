import type { Language } from "../../i18n";

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = {
  ru: "Русский",
  cs: "Čeština",
  en: "English",
};
