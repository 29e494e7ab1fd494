/** Tax numbers without letters, which only their length and check digits tell apart. */
import * as unp from "stdnum/lib/cjs/by/unp";
import * as dic from "stdnum/lib/cjs/cz/dic";
import * as nip from "stdnum/lib/cjs/pl/nip";
import * as dph from "stdnum/lib/cjs/sk/dph";
import * as edrpou from "stdnum/lib/cjs/ua/edrpou";
import * as rntrc from "stdnum/lib/cjs/ua/rntrc";
import { weighted } from "./checkDigits";
import { isIco } from "./czech";
import { isInn } from "./russian";

export interface Scheme {
  readonly country: string;
  /** Numbers of digits. */
  readonly lengths: readonly number[];
  /** Zeros in front that such a number can have, and lose. */
  readonly leadingZeros: number;
  isValid(digits: string): boolean;
}

// One line a scheme.
export const schemes: readonly Scheme[] = [
  { country: "RU", lengths: [10, 12], leadingZeros: 1, isValid: isInn },
  { country: "CZ", lengths: [8], leadingZeros: 4, isValid: isIco },
  { country: "KZ", lengths: [12], leadingZeros: 2, isValid: isKazakh },
  { country: "BY", lengths: [9], leadingZeros: 0, isValid: (digits) => unp.validate(digits).isValid },
  { country: "PL", lengths: [10], leadingZeros: 0, isValid: (digits) => nip.validate(digits).isValid },
  { country: "UA", lengths: [8], leadingZeros: 3, isValid: (digits) => edrpou.validate(digits).isValid },
  { country: "UA", lengths: [10], leadingZeros: 0, isValid: (digits) => rntrc.validate(digits).isValid },
];

/** Further ones that stand in a column of VAT numbers when the country's letters were left out. */
export const vatSchemes: readonly Scheme[] = [
  { country: "CZ", lengths: [8, 9, 10], leadingZeros: 0, isValid: (digits) => dic.validate(digits).isValid },
  { country: "SK", lengths: [10], leadingZeros: 0, isValid: (digits) => dph.validate(digits).isValid },
  { country: "PL", lengths: [10], leadingZeros: 0, isValid: (digits) => nip.validate(digits).isValid },
];

/**
 * Whether twelve digits are a Kazakh БИН or ИИН: a second row of weights is taken where the first gives ten.
 *
 * @example isKazakh("990540002909"); // true
 */
export function isKazakh(text: string): boolean {
  if (!/^\d{12}$/.test(text)) return false;
  const first = weighted(text, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  const check = first < 10 ? first : weighted(text, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return check === Number(text[11]);
}
