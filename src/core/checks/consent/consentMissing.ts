import type { TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { answersOf, contactTest } from "./contact";

/** A phone or an address is kept of somebody who has not agreed to that. */
export const consentMissing = {
  id: "consentMissing",
  tables: ["customers"],
  severity: "warning",
  roles: ["consent"],
  settings: {},
  run(scope, fail) {
    const consent = scope.columns.consent as TextColumn;
    const answers = answersOf(consent);
    const hasContact = contactTest(scope);
    for (let index = 0; index < scope.rowCount; index++) {
      const answer = answers[consent.codes[index]];
      if ((answer === "none" || answer === "refused") && hasContact(index)) fail({ index, role: "consent" });
    }
  },
} as const satisfies Check;
