/** In which money a cell is: by its number format, its text, or the column that says so. */
import { CellKind, kindMask } from "../table/cells";
import { eachPage } from "../table/eachFilled";
import type { Role } from "../table/roles";
import type { Scope } from "./scope";

// Asked a million times: a local is nearer than another module's export.
const { number: numberKind, text: textKind } = CellKind;
const mask = kindMask;

/** Signs by currency; letters count as words only. */
const signs: readonly (readonly [currency: string, pattern: RegExp])[] = [
  ["RUB", /₽|(?<!\p{L})(?:руб(?:лей|ля|ль)?|р|rub|rur)(?!\p{L})/iu],
  ["CZK", /(?<!\p{L})(?:kč|kc|czk)(?!\p{L})/iu],
  ["EUR", /€|(?<!\p{L})(?:eur|euro|евро)(?!\p{L})/iu],
  ["GBP", /£|(?<!\p{L})gbp(?!\p{L})/iu],
  ["PLN", /(?<!\p{L})(?:zł|pln)(?!\p{L})/iu],
  ["UAH", /₴|(?<!\p{L})(?:грн|uah)(?!\p{L})/iu],
  ["KZT", /₸|(?<!\p{L})(?:тг|тенге|kzt)(?!\p{L})/iu],
  ["BYN", /(?<!\p{L})(?:byn|br)(?!\p{L})/iu],
  ["CHF", /(?<!\p{L})chf(?!\p{L})/iu],
  ["USD", /\$|(?<!\p{L})usd(?!\p{L})/iu],
];

/**
 * The currency that a text names; undefined where it names none.
 *
 * @example
 * currencyIn("1 234,50 ₽"); // "RUB"
 * currencyIn("$90,000 "); // "USD"
 * currencyIn("1234"); // undefined
 */
export function currencyIn(text: string): string | undefined {
  return signs.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * The currency that a number format shows.
 *
 * @example
 * currencyOfFormat('#,##0.00\\ [$€-407]'); // "EUR"
 * currencyOfFormat("[$-419]d mmm yyyy"); // undefined
 */
export function currencyOfFormat(format: string): string | undefined {
  return currencyIn(format.replace(/\[\$([^\]-]*)[^\]]*\]/g, " $1 ").replace(/["\\_*]/g, " "));
}

/** Rows of a role by the currency that their cell names; rows whose cell names none are left out. */
export function rowsByCurrency(scope: Scope, role: Role): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  eachCurrency(scope, role, (_, currency) => counts.set(currency, (counts.get(currency) ?? 0) + 1));
  return counts;
}

/** The currency of most rows of a role that name one. */
export function usualCurrency(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** Calls `visit` for every cell of a role that names its currency. */
export function eachCurrency(
  scope: Scope,
  role: Role,
  visit: (index: number, currency: string) => void,
): void {
  const none = "";
  for (const { cells, column, firstRow, lastRow, firstIndex } of scope.cellsOf(role)) {
    const ofStyle = cells.formats.map((format) => currencyOfFormat(format) ?? none);
    const ofText: string[] = [];
    const isTold = ofStyle.some((currency) => currency !== none);
    eachPage(cells, column.column, firstRow, lastRow, ({ kinds, numbers, styles }, from, to, top) => {
      for (let at = from; at <= to; at++) {
        const kind = kinds[at] & mask;
        let currency = none;
        if (kind === numberKind) {
          if (!isTold) continue;
          currency = ofStyle[styles[at]];
        } else if (kind === textKind) {
          const code = numbers[at];
          currency = ofText[code] ??= currencyIn(cells.texts.at(code)) ?? none;
        }
        if (currency !== none) visit(firstIndex + top + at - firstRow, currency);
      }
    });
  }
}
