/**
 * The words of a folded text: letters and digits with what stands between, apostrophes left out.
 *
 * @example
 * wordsOf("o'reilly, abbey-may"); // ["oreilly", "abbey", "may"]
 */
export function wordsOf(folded: string): readonly string[] {
  const bare = apostrophe.test(folded) ? folded.replace(apostrophes, "") : folded;
  return bare.match(word) ?? [];
}

const apostrophe = /['’`ʼ]/;
const apostrophes = /['’`ʼ]/g;
const word = /[\p{L}\p{N}]+/gu;
