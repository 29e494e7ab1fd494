/** Profiles to start from. One line per profile. */
import { copyingLimited } from "./copyingLimited";
import { free } from "./free";
import { manager } from "./manager";
import { readOnly } from "./readOnly";

export const startingProfiles = {
  free,
  manager,
  "read-only": readOnly,
  "copying-limited": copyingLimited,
} as const;

export type StartingProfileId = keyof typeof startingProfiles;

/** In the order in which they are offered. */
export const startingProfileIds = Object.keys(startingProfiles) as readonly StartingProfileId[];
