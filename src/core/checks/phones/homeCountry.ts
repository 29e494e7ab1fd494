import type { TextColumn } from "../../table/columns";
import { isLocal } from "../../table/headings/language";
import type { Scope } from "../scope";
import { planOf } from "./plan";
import { readPhone } from "./readPhone";

/** Countries a book can be at home in, the likelier first where the numbers fit several. */
const candidates = ["RU", "CZ", "SK", "PL", "UA", "BY", "KZ", "GB", "US", "DE"];

const sample = 1000;

/**
 * In which country are numbers at home that are written without a calling code?
 *
 * The one in which most of the column's numbers can be one; of several the one whose calling code the column's other
 * numbers have, then the one of the language of the headings.
 */
export function homeCountry(scope: Scope): string {
  const { dictionary } = scope.columns.phone as TextColumn;
  const step = Math.max(1, Math.floor(dictionary.size / sample));
  const texts: string[] = [];
  for (let code = 1; code < dictionary.size; code += step) texts.push(dictionary.at(code));
  const isCyrillic = scope.parts.some(({ sheet }) =>
    sheet.columns.some(({ heading }) => /[а-яё]/i.test(heading)),
  );
  const isCzech =
    !isCyrillic && scope.parts.some(({ sheet }) => sheet.columns.some(({ heading }) => isLocal(heading)));
  const order = isCyrillic ? candidates : [...(isCzech ? ["CZ"] : ["GB", "US"]), ...candidates];
  const national = texts.filter((text) => !text.includes("+"));
  const scores = order.map((country) => {
    const fitting = national.filter((text) => readPhone(text, country) !== undefined).length;
    const code = `+${planOf(country)!.callingCode}`;
    const sameCode = texts.filter((text) => text.trim().startsWith(code)).length;
    return fitting * 1000 + sameCode;
  });
  return order[scores.indexOf(Math.max(...scores))]!;
}
