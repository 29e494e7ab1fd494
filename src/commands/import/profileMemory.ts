import { ownProfile, parseProfiles } from "../../core/imports/profiles/ownProfiles";
import type { ImportProfile } from "../../core/imports/profiles/profile";
import type { ImportKind } from "../../core/imports/source";
import type { MemoryChange } from "../../core/plan/plan";
import type { RecognisedSheet } from "../../core/table/recognition";
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";

const memoryKey = "importProfiles";

/**
 * The user's own profiles that the workbook remembers.
 *
 * @throws InputError `import.profiles` where somebody has changed them so that they cannot be read.
 */
export function rememberedProfiles(names: readonly WorkbookName[]): readonly ImportProfile[] {
  const text = remembered(names, memoryKey);
  return text === undefined ? [] : parseProfiles(text);
}

/** Remembers the roles of a sheet's columns under a name, in place of a profile of that name. */
export function rememberProfile(
  profiles: readonly ImportProfile[],
  name: string,
  kind: ImportKind,
  sheet: RecognisedSheet,
): MemoryChange {
  const others = profiles.filter((profile) => profile.name !== name);
  return {
    kind: "memory",
    key: memoryKey,
    value: JSON.stringify([...others, ownProfile(name, kind, sheet)]),
  };
}
