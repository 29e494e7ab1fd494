import { cs } from "./cs";
import { en } from "./en";
import type { OrganisationWords } from "./organisationWords";
import { ru } from "./ru";

// One line per language.
const languages: readonly OrganisationWords[] = [ru, cs, en];

export const legalForms = wordSet(({ forms }) => forms);
export const formsOfPersons = wordSet(({ ofPersons }) => ofPersons);
export const kindsOfOrganisations = wordSet(({ kinds }) => kinds);

function wordSet(listOf: (words: OrganisationWords) => string): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => listOf(words).split(" ")));
}
