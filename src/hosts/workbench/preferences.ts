import type { ThemeName } from "../../app/theme";
import { type Language, languageFor, languageIds } from "../../i18n";

/** What the user chose of the page itself. `system` follows the system's colours. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeName | "system";
  readonly showsPane: boolean;
}

const key = "klientela.workbench";

export function readPreferences(): Preferences {
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Preferences>;
  const language = languageIds.find((id) => id === kept.language) ?? languageFor(navigator.language);
  return { language, theme: kept.theme ?? "system", showsPane: kept.showsPane ?? true };
}

export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(key, JSON.stringify(preferences));
}
