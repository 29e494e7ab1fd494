import type { ProtectionProfile } from "../profile";

/** Looks, filters, copies; changes nothing. */
export const readOnly: ProtectionProfile = {
  contacts: false,
  others: false,
  also: [],
  selectLocked: true,
  filtering: true,
  sorting: false,
  pivots: false,
  hidesFormulas: false,
  hidesReports: false,
  structure: true,
};
