import { type Language, languageFor, languageIds } from "../../i18n";

const key = "klientela.language";

/** The language the user chose, or that of Office, or that of the browser. */
export function firstLanguage(): Language {
  const kept = storage()?.getItem(key);
  const office = globalThis.Office?.context?.displayLanguage;
  return languageIds.find((id) => id === kept) ?? languageFor(office ?? navigator.language);
}

export function keepLanguage(language: Language): void {
  storage()?.setItem(key, language);
}

/** Undefined where the browser denies storage to pages inside others, as Excel on the web shows this one. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException && error.name === "SecurityError") return undefined;
    throw error;
  }
}
