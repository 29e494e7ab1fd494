import type { Random } from "./random";

/** Somebody's name as it should be written. */
export interface PersonName {
  readonly given: string;
  /** "" where the country has none. */
  readonly patronymic: string;
  readonly surname: string;
}

/** Names, numbers and habits of a country. */
export interface Country {
  readonly language: "ru" | "cs" | "en";
  person(random: Random): PersonName;
  /** Another person of the same family: the surname in the right gender. */
  relative(random: Random, of: PersonName): PersonName;
  /** What friends write for a given name; the name itself where they write it in full. */
  familiar(random: Random, given: string): string;
  /** The full name as people write it in one cell. */
  written(random: Random, name: PersonName): string;
  firm(random: Random): string;
  /** A firm's name with its legal form, in one of the ways it is written. */
  writtenFirm(random: Random, name: string): string;
  readonly towns: readonly string[];
  readonly streets: readonly string[];
  address(random: Random, street: string, house: number, flat: number): string;
  phone(random: Random): string;
  writtenPhone(random: Random, national: string): string;
  taxNumber(random: Random): string;
  readonly mailProviders: readonly string[];
  /** Letters that a slip puts in. */
  readonly letters: string;
  /** The name in the alphabet of e-mails. */
  latin(text: string): string;
}

/** Items of a text parted by white space. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.between(0, 9)).join("");
}

/** Fills a pattern of digits: `(###) ###-##-##`. */
export function patterned(pattern: string, number: string): string {
  let at = 0;
  return pattern.replace(/#/g, () => number[at++] ?? "");
}
