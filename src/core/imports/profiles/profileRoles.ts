import type { Corrections } from "../../table/recognition";
import type { Role } from "../../table/roles";
import { plainHeading } from "../plainHeading";
import type { ImportKind } from "../source";
import type { ImportProfile } from "./profile";

/** Heading by role, as the profile has it and the sheet shows it; roles none of whose headings are there are left open. */
export function profileRoles(
  profile: ImportProfile,
  kind: ImportKind,
  headings: readonly string[],
): NonNullable<NonNullable<Corrections["roles"]>[ImportKind]> {
  const shown = new Map(headings.toReversed().map((heading) => [plainHeading(heading), heading]));
  const given: Partial<Record<Role, string | null>> = {};
  for (const [role, wanted] of Object.entries(profile.tables[kind]?.roles ?? {}) as [
    Role,
    readonly string[] | null,
  ][]) {
    const heading = wanted?.map((one) => shown.get(plainHeading(one))).find((one) => one !== undefined);
    if (heading !== undefined) given[role] = heading;
    else if (wanted === null) given[role] = null;
  }
  return given;
}
