import { headingWords } from "../../table/headings/headingWords";
import type { ImportKind } from "../source";
import * as registered from "./index";
import type { ImportProfile } from "./profile";

/** The profiles of known programs, in the order they are offered. */
export const knownProfiles: readonly ImportProfile[] = Object.values(registered);

/**
 * The profile whose marks are all among the headings, the one with the most of them; undefined where there is none.
 *
 * @param profiles the user's own first: of equal ones the first counts.
 */
export function chooseProfile(
  headings: readonly string[],
  kind: ImportKind,
  profiles: readonly ImportProfile[] = knownProfiles,
): ImportProfile | undefined {
  const present = new Set(headings.map(plain));
  let best: ImportProfile | undefined;
  let most = 0;
  for (const profile of profiles) {
    const marks = profile.tables[kind]?.marks ?? [];
    if (marks.length <= most || !marks.every((mark) => present.has(plain(mark)))) continue;
    best = profile;
    most = marks.length;
  }
  return best;
}

/** A heading as it is compared: without case, accents and punctuation, its number kept. */
export function plain(heading: string): string {
  const { words, ordinal } = headingWords(heading);
  return ordinal > 1 ? `${words} ${ordinal}` : words;
}
