import { createContext, type ReactNode, use, useMemo } from "react";
import type { Language } from "../../i18n";
import { type Words, wordsOf } from "./words";

const WordsContext = createContext<Words | undefined>(undefined);

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsOf(language), [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the language that the nearest `WordsProvider` gives. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error("useWords needs a WordsProvider above it");
  return words;
}
