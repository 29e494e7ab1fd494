/**
 * What two spellings of one e-mail address share; "" where the text is no address.
 *
 * Case, spaces around and a `mailto:` or `email:` prefix do not tell addresses apart. Dots and plus signs do:
 * only some providers ignore them.
 *
 * @example
 * emailKey(" Email: Jan.Novak@Example.CZ "); // "jan.novak@example.cz"
 * emailKey("none"); // ""
 */
export function emailKey(text: string): string {
  return /[^\s:;,<>]+@[^\s:;,<>]+/.exec(text)?.[0].toLowerCase() ?? "";
}
