/** Numbering plans of the world, as libphonenumber keeps them. */
import metadata from "libphonenumber-js/metadata.min.json";

/** The parts of a country's entry that are used here: calling code, prefix for calls abroad, form of a number,
 * prefix at home and as it is parsed. */
type Entry = readonly unknown[];

const countries = metadata.countries as unknown as Readonly<Record<string, Entry>>;
const byCallingCode = metadata.country_calling_codes as unknown as Readonly<
  Record<string, readonly string[]>
>;

export interface Plan {
  readonly country: string;
  readonly callingCode: string;
  /** What is dialled before the calling code of another country. */
  readonly abroad: RegExp;
  /** What is dialled before a number at home, e.g. 8 or 0. */
  readonly trunk: RegExp;
}

const made = new Map<string, Plan>();

/** Undefined for what is no country of two letters. */
export function planOf(country: string): Plan | undefined {
  const entry = Object.hasOwn(countries, country) ? countries[country] : undefined;
  if (!entry) return undefined;
  const plan = made.get(country) ?? {
    country,
    callingCode: String(entry[0]),
    abroad: new RegExp(`^(?:${String(entry[1])}|00)`),
    trunk: new RegExp(`^(?:${String(entry[7] || entry[5] || "(?!)")})`),
  };
  made.set(country, plan);
  return plan;
}

/** The country that a calling code is first of all that of; undefined for a code that nobody has. */
export function mainCountryOf(callingCode: string): string | undefined {
  return Object.hasOwn(byCallingCode, callingCode) ? byCallingCode[callingCode]![0] : undefined;
}

const forms = new Map<string, RegExp>();

/**
 * Whether digits can be a number behind this calling code: the form is that of some country that shares it.
 *
 * Which ranges of that form are given to a network is not asked: that changes every month.
 */
export function isNumberOf(callingCode: string, digits: string): boolean {
  const known = forms.get(callingCode);
  if (known) return known.test(digits);
  const sharing = Object.hasOwn(byCallingCode, callingCode) ? byCallingCode[callingCode]! : [];
  const patterns = sharing.map((country) => `(?:${String(countries[country]![2])})`);
  const form = patterns.length > 0 ? new RegExp(`^(?:${patterns.join("|")})$`) : /(?!)/;
  forms.set(callingCode, form);
  return form.test(digits);
}

/** The calling code that international digits begin with. */
export function callingCodeOf(digits: string): string | undefined {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length);
    if (Object.hasOwn(byCallingCode, code)) return code;
  }
  return undefined;
}
