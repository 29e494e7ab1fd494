import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { TextColumn } from "../../table/columns";
import type { Scope } from "../scope";
import { homeCountry, nowhere } from "./homeCountry";
import { type Phone, phonesIn, readPhone } from "./readPhone";

export const PhoneCell = {
  blank: 0,
  valid: 1,
  invalid: 2,
  several: 3,
  severalWithInvalid: 4,
  broken: 5,
} as const;

/** What the texts of a column of phones are. */
export interface PhoneTexts {
  /** Country of two letters in which numbers without calling code are. */
  readonly home: string;
  /** A PhoneCell by code of the column. */
  readonly cells: Uint8Array;
}

/** Every distinct text of the column read once, for all checks of phones. */
export function phoneTexts(scope: Scope): PhoneTexts {
  const { dictionary } = scope.columns.phone as TextColumn;
  const home = homeCountry(scope);
  const cells = Uint8Array.from({ length: dictionary.size }, (_, code) =>
    code === 0 ? PhoneCell.blank : phoneCell(dictionary.at(code), home),
  );
  return { home, cells };
}

/** Excel shows long numbers so, and saves them so to CSV: the last digits are lost. */
const exponent = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i;

function phoneCell(text: string, home: string): number {
  if (/^[-–—]$/.test(text)) return PhoneCell.blank;
  if (exponent.test(text)) return PhoneCell.broken;
  const phones = phonesIn(text);
  const valid = phones.filter((phone) => isPhone(phone, home)).length;
  if (phones.length > 1) return valid < phones.length ? PhoneCell.severalWithInvalid : PhoneCell.several;
  return valid === 1 ? PhoneCell.valid : PhoneCell.invalid;
}

/** At home nowhere, a number without a calling code is right where it has the digits of one. */
function isPhone(text: string, home: string): boolean {
  if (readPhone(text, home) !== undefined) return true;
  return home === nowhere && /^[\d\s()./-]+$/.test(text) && /^\d{7,15}$/.test(text.replace(/\D/g, ""));
}

/**
 * A number as it is dialled from anywhere, with the spaces of its country.
 *
 * @example internationalPhone({ callingCode: "7", number: "9032365544" }); // "+7 903 236 55 44"
 */
export function internationalPhone({ callingCode, number }: Phone): string {
  const plain = `+${callingCode}${number}`;
  return parsePhoneNumberFromString(plain)?.formatInternational() ?? plain;
}
