const local = /[\u0400-\u04ffáčďěňřšťůž]/i;

/**
 * Whether a heading is in a language that writes a decimal comma: Cyrillic or Czech letters.
 *
 * @example
 * isLocal("Množství"); // true
 * isLocal("Amount"); // false
 */
export function isLocal(heading: string): boolean {
  return local.test(heading);
}
