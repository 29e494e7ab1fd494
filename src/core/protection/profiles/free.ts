import type { ProtectionProfile } from "../profile";

/** Everybody works as before; only what is computed cannot be overwritten by accident. */
export const free: ProtectionProfile = {
  contacts: true,
  others: true,
  also: [],
  selectLocked: true,
  filtering: true,
  sorting: true,
  pivots: true,
  hidesFormulas: false,
  hidesReports: false,
  structure: false,
};
