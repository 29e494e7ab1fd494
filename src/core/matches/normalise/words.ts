/**
 * The words of a folded text: letters and digits with what stands between, apostrophes left out.
 *
 * @example
 * wordsOf("o'reilly, abbey-may"); // ["oreilly", "abbey", "may"]
 */
export function wordsOf(folded: string): readonly string[] {
  return folded.replace(/['’`ʼ]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}
