import { useSyncExternalStore } from "react";
import type { ThemeName } from "../app/theme";

const contrast = matchMedia("(forced-colors: active)");
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The theme to show: the chosen one, or the one that fits the system at this moment. */
export function useTheme(chosen: ThemeName | "system"): ThemeName {
  const ofSystem = useSyncExternalStore(listen, systemTheme);
  return chosen === "system" ? ofSystem : chosen;
}

const systemTheme = (): ThemeName => (contrast.matches ? "contrast" : dark.matches ? "dark" : "light");

function listen(changed: () => void): () => void {
  for (const query of [contrast, dark]) query.addEventListener("change", changed);
  return () => {
    for (const query of [contrast, dark]) query.removeEventListener("change", changed);
  };
}
