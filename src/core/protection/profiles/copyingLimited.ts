import type { ProtectionProfile } from "../profile";

/** Works with orders and notes; contacts and figures can be seen and not be selected, and so not be copied casually. */
export const copyingLimited: ProtectionProfile = {
  contacts: false,
  others: true,
  also: [],
  selectLocked: false,
  filtering: true,
  sorting: false,
  pivots: false,
  hidesFormulas: true,
  hidesReports: true,
  structure: true,
};
