import type { AddressWords } from "./addressWords";
import { cs } from "./cs";
import { en } from "./en";
import { ru } from "./ru";

// One line per language.
const languages: readonly AddressWords[] = [ru, cs, en];

/** The short form of a word of street names. */
export const shortForms: ReadonlyMap<string, string> = new Map(
  languages.flatMap(({ kinds }) =>
    kinds.split("\n").flatMap((line) => {
      const [short, forms] = line.split(": ");
      return forms!.split(" ").map((form) => [form, short!] as const);
    }),
  ),
);

export const houseMarks = wordSet(({ house }) => house);
export const flatMarks = wordSet(({ flat }) => flat);
export const blockMarks = wordSet(({ block }) => block);
export const placeMarks = wordSet(({ place }) => place);
export const countries = wordSet((words) => words.countries);

function wordSet(listOf: (words: AddressWords) => string): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => listOf(words).split(" ")).filter((word) => word !== ""));
}
