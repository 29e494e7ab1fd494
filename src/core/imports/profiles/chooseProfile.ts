import { plainHeading } from "../plainHeading";
import type { ImportKind } from "../source";
import * as registered from "./index";
import type { ImportProfile } from "./profile";

/** The profiles of known programs, in the order they are offered. */
export const knownProfiles: readonly ImportProfile[] = Object.values(registered);

/**
 * The profile whose marks are all among the headings, the one with the most of them; undefined where there is none.
 *
 * A profile without marks is only applied when the user chooses it.
 *
 * @param profiles the user's own first: of equal ones the first counts.
 */
export function chooseProfile(
  headings: readonly string[],
  kind: ImportKind,
  profiles: readonly ImportProfile[] = knownProfiles,
): ImportProfile | undefined {
  const present = new Set(headings.map(plainHeading));
  let best: ImportProfile | undefined;
  let most = 0;
  for (const profile of profiles) {
    const marks = profile.tables[kind]?.marks ?? [];
    if (marks.length <= most || !marks.every((mark) => present.has(plainHeading(mark)))) continue;
    best = profile;
    most = marks.length;
  }
  return best;
}

/** The profile of this name: one of the user's own, or a known program's by its name or id, whatever its case. */
export function profileNamed(name: string, own: readonly ImportProfile[]): ImportProfile | undefined {
  const wanted = name.toLowerCase();
  const known = Object.entries(registered).find(
    ([id, profile]) => id.toLowerCase() === wanted || profile.name.toLowerCase() === wanted,
  );
  return own.find((profile) => profile.name === name) ?? known?.[1];
}
