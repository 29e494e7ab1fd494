import type { DayColumn, TextColumn } from "../../table/columns";
import type { Role } from "../../table/roles";
import type { Check } from "../check";
import type { Scope } from "../scope";
import { answersOf, contactTest } from "./contact";

/** Somebody took their consent back, and their contact is still there. */
export const consentWithdrawn = {
  id: "consentWithdrawn",
  tables: ["customers"],
  severity: "error",
  roles: [],
  settings: {},
  run(scope, fail) {
    const hasContact = contactTest(scope);
    const tests = withdrawals(scope);
    if (tests.length === 0) return;
    for (let index = 0; index < scope.rowCount; index++) {
      const found = tests.find(({ isWithdrawn }) => isWithdrawn(index));
      if (found && hasContact(index)) fail({ index, role: found.role });
    }
  },
} as const satisfies Check;

function withdrawals({ columns, played, todayDay }: Scope) {
  const tests: { readonly role: Role; readonly isWithdrawn: (index: number) => boolean }[] = [];
  if (played.includes("withdrawnDay")) {
    const { days } = columns.withdrawnDay as DayColumn;
    tests.push({ role: "withdrawnDay", isWithdrawn: (index) => days[index] < todayDay + 1 });
  }
  for (const role of ["consent", "mailingConsent"] as const) {
    if (!played.includes(role)) continue;
    const consent = columns[role] as TextColumn;
    const answers = answersOf(consent);
    if (answers.includes("withdrawn")) {
      tests.push({ role, isWithdrawn: (index) => answers[consent.codes[index]] === "withdrawn" });
    }
  }
  return tests;
}
