import type { TextColumn } from "../../table/columns";
import type { Scope } from "../scope";
import { type Scheme, schemes, vatSchemes } from "./schemes";
import { isVatNumber } from "./vat";

/** What is wrong with a number: check digits, or zeros that are gone from its front (`fix` where only one fits). */
export type TaxFault = { readonly kind: "invalid" } | { readonly kind: "lostZeros"; readonly fix?: string };

/** What is wrong with the texts of a column, by code. */
export type TaxFaults = ReadonlyMap<number, TaxFault>;

export const taxNumbers = (scope: Scope) => faultsOf(scope.columns.taxNumber as TextColumn, schemes);
export const vatNumbers = (scope: Scope) => faultsOf(scope.columns.vatNumber as TextColumn, vatSchemes);

/** A scheme is at home in a column where it fits half of the numbers of its length. */
const homeShare = 0.5;

/**
 * Judges every distinct number of a column by the countries it holds numbers of.
 *
 * A column may hold numbers of several countries; they are told by their letters or length. Where no country's rule
 * fits half of the numbers of any length, nothing is known of the column and nothing is said.
 */
function faultsOf({ dictionary }: TextColumn, known: readonly Scheme[]): TaxFaults {
  const faults = new Map<number, TaxFault>();
  const plain: { readonly code: number; readonly digits: string }[] = [];
  for (let code = 1; code < dictionary.size; code++) {
    const text = dictionary.at(code);
    const compact = text.replace(/[\s\u2013-]/g, "");
    if (/^\d+$/.test(compact)) plain.push({ code, digits: compact });
    else if (compact !== "" && isVatNumber(compact) !== true && /\d/.test(compact))
      faults.set(code, { kind: "invalid" });
    else if (compact !== "" && !/\d/.test(compact)) faults.set(code, { kind: "invalid" });
  }
  const home = homeSchemes(plain, known);
  if (home.length === 0 && plain.length > 0)
    return new Map([...faults].filter(([code]) => isVatNumber(dictionary.at(code)) === false));
  const isValid = schemesAsked(plain, home, known);
  for (const { code, digits } of plain) {
    if (isValid(digits)) continue;
    const restored = withZeros(digits, home);
    if (restored.length === 0) faults.set(code, { kind: "invalid" });
    else faults.set(code, { kind: "lostZeros", ...(restored.length === 1 && { fix: restored[0]! }) });
  }
  return faults;
}

/** Numbers of a length that are asked which schemes are at home. */
const sample = 400;

function homeSchemes(
  plain: readonly { readonly digits: string }[],
  known: readonly Scheme[],
): readonly Scheme[] {
  const byLength = new Map<number, string[]>();
  for (const { digits } of plain) {
    const numbers = byLength.get(digits.length) ?? [];
    byLength.set(digits.length, numbers);
    numbers.push(digits);
  }
  return known.filter(({ lengths, isValid }) =>
    lengths.some((length) => {
      const numbers = byLength.get(length) ?? [];
      const step = Math.max(1, Math.floor(numbers.length / sample));
      const asked = numbers.filter((_, at) => at % step === 0);
      return asked.length > 0 && asked.filter(isValid).length >= asked.length * homeShare;
    }),
  );
}

/** A length that no scheme at home has may be a guest's: any scheme that fits will do. */
function schemesAsked(
  plain: readonly { readonly digits: string }[],
  home: readonly Scheme[],
  known: readonly Scheme[],
): (digits: string) => boolean {
  const byLength = new Map<number, readonly Scheme[]>();
  for (const length of new Set(plain.map(({ digits }) => digits.length))) {
    const own = home.filter(({ lengths }) => lengths.includes(length));
    byLength.set(length, own.length > 0 ? own : known.filter(({ lengths }) => lengths.includes(length)));
  }
  return (digits) => byLength.get(digits.length)!.some(({ isValid }) => isValid(digits));
}

/** Every valid number that this one can be when zeros were lost from its front. */
function withZeros(digits: string, home: readonly Scheme[]): readonly string[] {
  const found = home.flatMap(({ lengths, leadingZeros, isValid }) =>
    lengths
      .filter((length) => length > digits.length && length - digits.length <= leadingZeros)
      .map((length) => digits.padStart(length, "0"))
      .filter(isValid),
  );
  return [...new Set(found)];
}
