/**
 * Whether a number format shows a calendar day, so that the number under it is a date.
 *
 * Quoted and escaped letters, colours, currencies, locales and conditions in brackets do not count. A format of
 * hours, minutes or elapsed time alone (`h:mm`, `[h]:mm:ss`) shows no day. Only the first section is looked at.
 *
 * Source: ECMA-376 part 1, 18.8.31 (number formats).
 *
 * @param code format code in en-US notation, as workbooks store it.
 *
 * @example
 * isDateFormat("[$-419]d mmm yyyy;@"); // true
 * isDateFormat("[h]:mm:ss"); // false
 * isDateFormat('#,##0.00 "dny"'); // false
 */
export function isDateFormat(code: string): boolean {
  const known = answers.get(code);
  if (known !== undefined) return known;
  const answer = showsDay(code);
  answers.set(code, answer);
  return answer;
}

/** A workbook has few codes and asks for each a million times. */
const answers = new Map<string, boolean>();

const hidden = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|general|am\/pm|a\/p|[0#?]e[+-]/gi;

function showsDay(code: string): boolean {
  const letters = code.replace(hidden, " ").split(";", 1)[0]!.toLowerCase();
  if (/[dy]/.test(letters)) return true;
  // Beside hours or seconds an m is minutes. Elapsed time stands in brackets and is hidden by now.
  return letters.includes("m") && !/[hs]/.test(letters) && !/\[[hms]+\]/i.test(code);
}
