import type { DayColumn, TextColumn } from "../../table/columns";
import type { Check } from "../check";
import { answersOf, contactTest } from "./contact";

/** Consent is noted, but not since when: it cannot be shown to anybody who asks. Only where there is a column of dates. */
export const consentUndated = {
  id: "consentUndated",
  tables: ["customers"],
  severity: "warning",
  roles: [],
  settings: {},
  run(scope, fail) {
    const hasContact = contactTest(scope);
    for (const [role, dayRole] of [
      ["consent", "consentDay"],
      ["mailingConsent", "mailingConsentDay"],
    ] as const) {
      if (!scope.played.includes(role) || !scope.played.includes(dayRole)) continue;
      const consent = scope.columns[role] as TextColumn;
      const { days } = scope.columns[dayRole] as DayColumn;
      const answers = answersOf(consent);
      for (let index = 0; index < scope.rowCount; index++) {
        if (!Number.isNaN(days[index]) || answers[consent.codes[index]] !== "given") continue;
        // A date may stand in the column of consents itself.
        if (/\d{4}|\d\.\d/.test(consent.dictionary.at(consent.codes[index]))) continue;
        if (hasContact(index)) fail({ index, role: dayRole });
      }
    }
  },
} as const satisfies Check;
