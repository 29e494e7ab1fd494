/** Protection profiles of the workbook's own, kept in its memory. */
import { InputError } from "../../core/errors";
import { type ProtectionProfile, readProfile } from "../../core/protection/profile";
import { type StartingProfileId, startingProfileIds, startingProfiles } from "../../core/protection/profiles";
import { remembered } from "../../workbook/memory";
import type { WorkbookName } from "../../workbook/port";

export const profilesKey = "protectionProfiles";

/** By name. */
export function ownProfiles(names: readonly WorkbookName[]): ReadonlyMap<string, ProtectionProfile> {
  const text = remembered(names, profilesKey);
  const entries = text === undefined ? [] : (JSON.parse(text) as readonly (readonly [string, unknown])[]);
  return new Map(entries.map(([name, said]) => [name, readProfile(said)]));
}

export const profilesText = (profiles: ReadonlyMap<string, ProtectionProfile>) =>
  JSON.stringify([...profiles]);

/** @throws InputError `protect.profile` naming those there are. */
export function profileNamed(name: string, own: ReadonlyMap<string, ProtectionProfile>): ProtectionProfile {
  const found = own.get(name) ?? (isStarting(name) ? startingProfiles[name] : undefined);
  if (found) return found;
  const profiles = [...startingProfileIds, ...own.keys()].join(", ");
  throw new InputError("protect.profile", { profile: name, profiles });
}

const isStarting = (name: string): name is StartingProfileId => Object.hasOwn(startingProfiles, name);
