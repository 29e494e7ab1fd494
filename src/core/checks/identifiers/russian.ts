/** Numbers that Russian offices give to persons and companies. */
import { remainder, weighted } from "./checkDigits";

const tenth = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const eleventh = [7, ...tenth];
const twelfth = [3, ...eleventh];

/**
 * Whether digits are an ИНН: ten of a company, twelve of a person.
 *
 * Source: приказ ФНС России от 29.06.2012 № ММВ-7-6/435@; a person has two check digits.
 *
 * @example
 * isInn("7707083893"); // true
 * isInn("500100732259"); // true
 * isInn("7707083894"); // false
 */
export function isInn(text: string): boolean {
  if (/^\d{10}$/.test(text)) {
    return !/^0{2}/.test(text) && (weighted(text, tenth) % 11) % 10 === Number(text[9]);
  }
  if (!/^(?!00)\d{12}$/.test(text)) return false;
  return (
    (weighted(text, eleventh) % 11) % 10 === Number(text[10]) &&
    (weighted(text, twelfth) % 11) % 10 === Number(text[11])
  );
}

/**
 * Whether a text has the form of a КПП: tax office, reason (two digits or capital letters), serial number.
 *
 * @example
 * isKpp("7736AB001"); // true
 * isKpp("77360100"); // false
 */
export function isKpp(text: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(text);
}

/**
 * Whether digits are an ОГРН of a company (13) or an ОГРНИП of a sole trader (15).
 *
 * @example
 * isOgrn("1027700132195"); // true
 * isOgrn("304500116000157"); // true
 * isOgrn("1027700132196"); // false
 */
export function isOgrn(text: string): boolean {
  if (/^[15]\d{12}$/.test(text)) return remainder(text.slice(0, 12), 11) % 10 === Number(text[12]);
  return /^[34]\d{14}$/.test(text) && remainder(text.slice(0, 14), 13) % 10 === Number(text[14]);
}

/**
 * Whether a text is a СНИЛС, as eleven digits or as 112-233-445 95. Numbers up to 001-001-998 have no check number.
 *
 * @example
 * isSnils("112-233-445 95"); // true
 * isSnils("11111111111"); // false
 */
export function isSnils(text: string): boolean {
  if (!/^(?:\d{11}|\d{3}-\d{3}-\d{3}[ -]\d{2})$/.test(text)) return false;
  const digits = text.replace(/\D/g, "");
  if (Number(digits.slice(0, 9)) <= 1001998) return Number(digits) > 0;
  return (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(digits.slice(9));
}

/**
 * Whether an account can be one at the bank of this БИК: the key digit fits both.
 *
 * Source: Банк России, порядок расчёта контрольного ключа, 08.09.1997 № 515.
 *
 * @example isBankAccount("40702810801400016513", "044525593"); // true
 */
export function isBankAccount(account: string, bik: string): boolean {
  if (!(/^\d{20}$/.test(account) && /^\d{9}$/.test(bik))) return false;
  // Accounts at the central bank itself count from the other end of the code.
  const bank = /^00[0-2]$/.test(bik.slice(6)) ? `0${bik.slice(4, 6)}` : bik.slice(6);
  const weights = Array.from({ length: 23 }, (_, at) => [7, 1, 3][at % 3]!);
  return weighted(bank + account, weights) % 10 === 0;
}
