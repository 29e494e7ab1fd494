/**
 * Texts that a spreadsheet would take for formulas when it opens a CSV file: `=1+1`, `+7 903 …`, `-5`, `@name`.
 *
 * An apostrophe before them makes them texts to every program (OWASP, "CSV Injection"). To be taken off again it must
 * be added to texts that begin with such an apostrophe already.
 */
const risky = /^'*[=+\-@\t\r]/;

/**
 * The text as it can stand in a CSV file.
 *
 * @example
 * guarded("=1+1"); // "'=1+1"
 * guarded("Ann"); // "Ann"
 */
export function guarded(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/**
 * The text without its guard.
 *
 * @example
 * unguarded("'+7 903"); // "+7 903"
 * unguarded("'Ann'"); // "'Ann'"
 */
export function unguarded(text: string): string {
  return text.charCodeAt(0) === apostrophe && risky.test(text) ? text.slice(1) : text;
}

const apostrophe = 39;
