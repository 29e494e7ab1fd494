import type { Check } from "../check";
import { consentColumns } from "./consentColumns";
import { failNotGiven } from "./notGiven";

/** Nothing may be mailed to these: they have not agreed to it, or nobody has noted that they have. */
export const mailingConsentMissing = {
  id: "mailingConsentMissing",
  tables: ["customers"],
  severity: "info",
  roles: [],
  settings: {},
  run(scope, fail) {
    failNotGiven(scope, consentColumns(scope).mailing, fail);
  },
} as const satisfies Check;
