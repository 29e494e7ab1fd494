import type { Check } from "../check";
import { consentColumns } from "./consentColumns";
import { failNotGiven } from "./notGiven";

/** A phone or an address is kept of somebody who has not agreed to that. */
export const consentMissing = {
  id: "consentMissing",
  tables: ["customers"],
  severity: "warning",
  roles: ["consent"],
  settings: {},
  run(scope, fail) {
    failNotGiven(scope, consentColumns(scope).keeping, fail);
  },
} as const satisfies Check;
