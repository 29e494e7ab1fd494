import type { TextColumn } from "../../table/columns";
import type { Failure } from "../check";
import type { Scope } from "../scope";
import { answersOf, contactTest } from "./contact";

/** Fails the rows with a contact whose consent is refused or not noted. */
export function failNotGiven(
  scope: Scope,
  role: "consent" | "mailingConsent" | undefined,
  fail: (failure: Failure) => void,
): void {
  if (!role) return;
  const consent = scope.columns[role] as TextColumn;
  const answers = answersOf(consent);
  const hasContact = contactTest(scope);
  for (let index = 0; index < scope.rowCount; index++) {
    const answer = answers[consent.codes[index]];
    if ((answer === "none" || answer === "refused") && hasContact(index)) fail({ index, role });
  }
}
