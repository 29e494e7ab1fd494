import type { TextColumn } from "../../table/columns";
import { isLocal } from "../../table/headings/language";
import type { Scope } from "../scope";
import { callingCodeOf, mainCountryOf, planOf } from "./plan";
import { readPhone } from "./readPhone";

/** Countries a book can be at home in, the likelier first where the numbers fit several. */
const candidates = ["RU", "CZ", "SK", "PL", "UA", "BY", "KZ", "GB", "US"];

/** No country: numbers without a calling code cannot be judged. */
export const nowhere = "";

const sample = 1000;

/**
 * In which country are numbers at home that are written without a calling code?
 *
 * The one in which most of the column's numbers can be one; of several the one whose calling code the column's other
 * numbers have, then the one of the language of the headings. Nowhere where fewer than half fit any country.
 */
export function homeCountry(scope: Scope): string {
  const { dictionary } = scope.columns.phone as TextColumn;
  const step = Math.max(1, Math.floor(dictionary.size / sample));
  const texts: string[] = [];
  for (let code = 1; code < dictionary.size; code += step) texts.push(dictionary.at(code));
  const order = [...new Set([...byHeadings(scope), ...candidates, ...byCallingCodes(texts)])];
  const national = texts.filter((text) => !text.includes("+") && /(?:\d\D*){7}/.test(text));
  const fits = order.map(
    (country) => national.filter((text) => readPhone(text, country) !== undefined).length,
  );
  const scores = order.map((country, at) => {
    const code = `+${planOf(country)!.callingCode}`;
    return fits[at]! * 1000 + texts.filter((text) => text.trim().startsWith(code)).length;
  });
  const best = scores.indexOf(Math.max(...scores));
  return fits[best]! * 2 < national.length ? nowhere : order[best]!;
}

function byHeadings({ parts }: Scope): readonly string[] {
  const headings = parts.flatMap(({ sheet }) => sheet.columns.map(({ heading }) => heading));
  if (headings.some((heading) => /[а-яё]/i.test(heading))) return ["RU"];
  return headings.some(isLocal) ? ["CZ"] : ["GB", "US"];
}

/** Countries of calling codes that a fifth of the international numbers have. */
function byCallingCodes(texts: readonly string[]): readonly string[] {
  const international = texts.filter((text) => text.trim().startsWith("+"));
  const counts = new Map<string, number>();
  for (const text of international) {
    const code = callingCodeOf(text.replace(/\D/g, ""));
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count * 5 >= international.length)
    .map(([code]) => mainCountryOf(code))
    .filter((country) => country !== undefined);
}
