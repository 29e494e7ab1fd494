import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { answersOf, contactTest } from "./contact";

/** Nothing may be mailed to these: they have not agreed to it, or nobody has noted that they have. */
export const mailingConsentMissing = {
  id: "mailingConsentMissing",
  tables: ["customers"],
  severity: "info",
  roles: ["mailingConsent"],
  settings: {},
  run(scope, fail) {
    const consent = scope.columns.mailingConsent as TextColumn;
    const answers = answersOf(consent);
    const hasContact = contactTest(scope);
    for (let index = 0; index < scope.rowCount; index++) {
      const answer = answers[consent.codes[index]];
      if ((answer === "none" || answer === "refused") && hasContact(index)) {
        fail({ index, role: "mailingConsent" });
      }
    }
  },
} as const satisfies Check;
