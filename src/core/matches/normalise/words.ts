/**
 * The words of a folded text: letters and digits with what stands between, apostrophes left out.
 *
 * @example
 * wordsOf("o'reilly, abbey-may"); // ["oreilly", "abbey", "may"]
 */
export function wordsOf(folded: string): readonly string[] {
  const words: string[] = [];
  let from = -1;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const isPlain =
      (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f) || (code >= 48 && code <= 57);
    if (isPlain) {
      if (from < 0) from = at;
      continue;
    }
    if (code >= 0x80 || code === 0x27 || code === 0x60 || (code >= 65 && code <= 90))
      return wordsOfAny(folded);
    if (from >= 0) words.push(folded.slice(from, at));
    from = -1;
  }
  if (from >= 0) words.push(folded.slice(from));
  return words;
}

/** The same for letters of any alphabet. */
function wordsOfAny(folded: string): readonly string[] {
  return folded.replace(apostrophes, "").match(word) ?? [];
}

const apostrophes = /['’`ʼ]/g;
const word = /[\p{L}\p{N}]+/gu;
