import type { Role } from "../table/roles";
import type { SurvivorRuleId } from "./rules";

/** What a customer said last about letters and data is what counts. */
const newestCounts: ReadonlySet<Role> = new Set<Role>([
  "consent",
  "consentDay",
  "mailingConsent",
  "mailingConsentDay",
  "confirmedDay",
]);

/** The rule of a column before anybody chose otherwise. */
export function usualRule(role: Role | undefined): SurvivorRuleId {
  return role && newestCounts.has(role) ? "newest" : "mostComplete";
}
