import type { ThemeName } from "../../app/theme";

/** The theme that fits Office's own colours; undefined where Office does not tell them, as on the web. */
export function officeTheme(): ThemeName | undefined {
  const background = globalThis.Office?.context?.officeTheme?.bodyBackgroundColor;
  return background === undefined ? undefined : themeFor(background);
}

/**
 * Dark or light, by the background Office has.
 *
 * @param background as `#rrggbb`, with or without the hash.
 * @example themeFor("#262626"); // "dark"
 * themeFor("FFFFFF"); // "light"
 */
export function themeFor(background: string): ThemeName {
  const colour = Number.parseInt(background.replace("#", ""), 16);
  const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255] as const;
  // Luma of ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
