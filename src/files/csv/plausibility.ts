/** How well a text reads in the languages an encoding is made for; tells Windows-1251 from Windows-1250 and from rubbish. */

/** Words are judged whole: an encoding taken wrongly gives letters of two scripts, or symbols, inside one word. */
const wordPattern = /[^\s\d;,|"'()<>{}[\]/\\:.!?*+=_&%#@~^`$-]+/gu;

/** What surrounds words in well-set text and may touch them. */
const around = /[\u00a0«»„“”‘’‚‹›–—…•·№§©®™°±€]/gu;

/** Letters of Czech, Slovak, Polish, Hungarian, German, Slovenian and Croatian beyond ASCII. */
const centralLetters = /^[a-záčďéěíňóřšťúůýžäĺľôŕąćęłńśźżöüőűßđâëç]+$/iu;

/**
 * Share (0–1) of the letters beyond ASCII that stand in words as people write them; 0 where there is none.
 *
 * In Russian, Ukrainian and Belarusian such a word is Cyrillic throughout; in the languages of Windows-1250 it has
 * letters of ASCII too. In both, capitals come first or alone.
 */
export function plausibility(text: string, encoding: "windows-1251" | "windows-1250"): number {
  const isWord = encoding === "windows-1251" ? isCyrillicWord : isCentralWord;
  let letters = 0;
  let fitting = 0;
  for (const [written] of text.matchAll(wordPattern)) {
    for (const word of written.split(around)) {
      const beyondAscii = word.match(/[^\0-\x7f]/g)?.length ?? 0;
      if (beyondAscii === 0) continue;
      letters += beyondAscii;
      if (isWord(word) && hasUsualCase(word)) fitting += beyondAscii;
    }
  }
  return letters === 0 ? 0 : fitting / letters;
}

const isCyrillicWord = (word: string) => /^\p{Script=Cyrillic}+$/u.test(word);

const isCentralWord = (word: string) => centralLetters.test(word) && /[a-z]/i.test(word);

/** Small, capitalised or all capitals; a capital inside is a name such as McDonald, not two in a row after a small one. */
const hasUsualCase = (word: string) => /^(?:\p{Lu}+|\p{Lu}?\p{Ll}+(?:\p{Lu}\p{Ll}+)*)$/u.test(word);
