import { organisationWords } from "../matches/normalise/organisationName";
import { skeleton } from "../matches/normalise/skeleton";
import type { Role } from "../table/roles";
import type { FieldValue } from "./fieldReader";
import type { Field } from "./fields";

const personRoles: readonly (Role | undefined)[] = ["customerName", "firstName", "lastName", "middleName"];

export const isNameField = ({ role }: Field) => personRoles.includes(role) || role === "company";

/** How the words sound by which a row calls its customer; single letters and legal forms tell nobody apart. */
export interface NameBag {
  readonly person: ReadonlySet<string>;
  readonly company: ReadonlySet<string>;
}

export function nameBag(fields: readonly Field[], read: (place: number) => FieldValue): NameBag {
  const person = new Set<string>();
  const company = new Set<string>();
  for (const [place, { role }] of fields.entries()) {
    const bag = personRoles.includes(role) ? person : role === "company" ? company : undefined;
    const value = bag && read(place);
    if (typeof value !== "string") continue;
    for (const word of organisationWords(value)) if (word.length > 1) bag!.add(skeleton(word));
  }
  return { person, company };
}

/** Whether two rows can be about the same customer: names of persons decide where both have one, else those of firms. */
export function canBeOne(one: NameBag, other: NameBag): boolean {
  for (const kind of ["person", "company"] as const) {
    if (one[kind].size > 0 && other[kind].size > 0)
      return [...one[kind]].some((word) => other[kind].has(word));
  }
  return true;
}
