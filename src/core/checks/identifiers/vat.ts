/** VAT numbers of the European Union, by the letters they begin with. */
import * as at from "stdnum/lib/cjs/at/uid";
import * as be from "stdnum/lib/cjs/be/vat";
import * as bg from "stdnum/lib/cjs/bg/vat";
import * as cy from "stdnum/lib/cjs/cy/vat";
import * as cz from "stdnum/lib/cjs/cz/dic";
import * as de from "stdnum/lib/cjs/de/vat";
import * as dk from "stdnum/lib/cjs/dk/cvr";
import * as ee from "stdnum/lib/cjs/ee/kmkr";
import * as es from "stdnum/lib/cjs/es/nif";
import * as fi from "stdnum/lib/cjs/fi/alv";
import * as fr from "stdnum/lib/cjs/fr/tva";
import * as gb from "stdnum/lib/cjs/gb/vat";
import * as gr from "stdnum/lib/cjs/gr/vat";
import * as hr from "stdnum/lib/cjs/hr/oib";
import * as hu from "stdnum/lib/cjs/hu/anum";
import * as ie from "stdnum/lib/cjs/ie/vat";
import * as it from "stdnum/lib/cjs/it/iva";
import * as lt from "stdnum/lib/cjs/lt/pvm";
import * as lu from "stdnum/lib/cjs/lu/tva";
import * as lv from "stdnum/lib/cjs/lv/pvn";
import * as mt from "stdnum/lib/cjs/mt/vat";
import * as nl from "stdnum/lib/cjs/nl/btw";
import * as pl from "stdnum/lib/cjs/pl/nip";
import * as pt from "stdnum/lib/cjs/pt/nif";
import * as ro from "stdnum/lib/cjs/ro/cui";
import * as se from "stdnum/lib/cjs/se/vat";
import * as si from "stdnum/lib/cjs/si/ddv";
import * as sk from "stdnum/lib/cjs/sk/dph";

interface Validator {
  validate(text: string): { readonly isValid: boolean };
}

const byPrefix: ReadonlyMap<string, Validator> = new Map<string, Validator>([
  ["AT", at],
  ["BE", be],
  ["BG", bg],
  ["CY", cy],
  ["CZ", cz],
  ["DE", de],
  ["DK", dk],
  ["EE", ee],
  ["EL", gr],
  ["ES", es],
  ["FI", fi],
  ["FR", fr],
  ["GB", gb],
  ["HR", hr],
  ["HU", hu],
  ["IE", ie],
  ["IT", it],
  ["LT", lt],
  ["LU", lu],
  ["LV", lv],
  ["MT", mt],
  ["NL", nl],
  ["PL", pl],
  ["PT", pt],
  ["RO", ro],
  ["SE", se],
  ["SI", si],
  ["SK", sk],
]);

/**
 * Whether a text with a country's letters in front is a VAT number of that country; undefined for other texts.
 *
 * @example
 * isVatNumber("CZ27082440"); // true
 * isVatNumber("DE136695977"); // false
 * isVatNumber("27082440"); // undefined
 */
export function isVatNumber(text: string): boolean | undefined {
  const compact = text.replace(/[\s.-]/g, "").toUpperCase();
  const validator = byPrefix.get(compact.slice(0, 2));
  if (!validator) return undefined;
  return validator.validate(compact).isValid || validator.validate(compact.slice(2)).isValid;
}
