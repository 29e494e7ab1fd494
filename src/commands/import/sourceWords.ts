import { InputError } from "../../core/errors";
import type { ImportKind, ImportSource } from "../../core/imports/source";
import { type Role, roles } from "../../core/table/roles";
import { lookAt } from "../../core/table/sheetLook";
import type { Mapping } from "../mapRoles";
import type { ImportChoices, SourceSettings } from "./importSettings";

/**
 * What the user says of each source: words for all of them, columns named by heading, and its own words over both.
 *
 * @throws InputError `map.role` for a role that what is brought in does not have, `map.heading` for a heading that no
 * source has.
 */
export function sourceWords(
  sources: readonly ImportSource[],
  into: ImportKind,
  { allSources, sources: own = {}, map = [] }: ImportChoices,
): Readonly<Record<string, SourceSettings>> {
  const headings = sources.map((source) => lookAt(source)?.columns.map(({ heading }) => heading) ?? []);
  for (const { role, heading } of map) {
    if (!Object.hasOwn(roles[into], roleIn(role, into)))
      throw new InputError("map.role", { role, roles: Object.keys(roles[into]).join(", ") });
    if (headings.some((some) => some.includes(heading))) continue;
    const sheet = sources.map(({ name }) => name).join(", ");
    throw new InputError("map.heading", { heading, sheet, headings: headings.flat().join(", ") });
  }
  return Object.fromEntries(
    sources.map(({ name }, index) => {
      const said = Object.hasOwn(own, name) ? own[name] : undefined;
      const mapped = rolesOf(map, into, headings[index]!);
      return [name, { ...allSources, ...said, roles: { ...mapped, ...said?.roles } }];
    }),
  );
}

function rolesOf(map: readonly Mapping[], into: ImportKind, headings: readonly string[]) {
  const here = map.filter(({ heading }) => headings.includes(heading));
  return Object.fromEntries(here.map(({ role, heading }) => [roleIn(role, into), heading])) as Partial<
    Record<Role, string>
  >;
}

/** `customers.email` and `email` are the same where customers are brought in. */
const roleIn = (word: string, into: ImportKind) =>
  word.startsWith(`${into}.`) ? word.slice(into.length + 1) : word;
