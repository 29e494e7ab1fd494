/** Which texts lead to one person and to nobody else. */
import { isTelling } from "./masks/isTelling";

export interface PersonTexts {
  /** Values that are sought inside other texts as well. */
  readonly telling: readonly string[];
  /** Values that are sought as whole cells only. */
  readonly whole: readonly string[];
}

/**
 * Sorts what is known of a person by how it may be looked for elsewhere.
 *
 * Contacts lead to the person wherever they stand. A name does so only where nobody else among the customers has it:
 * otherwise a namesake's rows would be emptied. A first name alone, a town or a number means others as well.
 *
 * @param contacts phones, addresses, tax numbers of the person.
 * @param names full names of the person.
 * @param isOfOthers whether another customer has the same text.
 *
 * @example
 * personTexts(["+7 916 123-45-41", "Praha"], ["Anna Orlova"], () => false); // { telling: ["+7 916 123-45-41", "Anna Orlova"], whole: [] }
 */
export function personTexts(
  contacts: readonly string[],
  names: readonly string[],
  isOfOthers: (text: string) => boolean,
): PersonTexts {
  const own = (texts: readonly string[]) => [
    ...new Set(texts.map((text) => text.trim()).filter((text) => text !== "" && !isOfOthers(text))),
  ];
  const fullNames = own(names);
  const isFull = (name: string) => name.length >= shortestName && /\S\s+\S/.test(name);
  return {
    telling: [...own(contacts).filter(isTelling), ...fullNames.filter(isFull)],
    whole: fullNames.filter((name) => !isFull(name) && name.length >= shortestName),
  };
}

const shortestName = 5;
