import type { ProtectionProfile } from "../profile";

/** Keeps contacts up to date and changes nothing else. */
export const manager: ProtectionProfile = {
  contacts: true,
  others: false,
  also: [],
  selectLocked: true,
  filtering: true,
  sorting: true,
  pivots: false,
  hidesFormulas: true,
  hidesReports: false,
  structure: true,
};
