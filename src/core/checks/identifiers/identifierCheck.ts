import type { Role } from "../../table/roles";
import type { Check } from "../check";
import { eachBadRow } from "../eachCode";

/** A number that offices or banks give, with a rule that tells a mistyped one. */
export interface Identifier<Id extends string> {
  readonly id: Id;
  readonly role: Role;
  isValid(text: string): boolean;
  /** Digits of a whole number, where zeros in front may have got lost. */
  readonly length?: number;
}

/** The check that finds what cannot be such a number. Numbers that only lack zeros in front are `lostZeros`' matter. */
export function identifierCheck<const Id extends string>(identifier: Identifier<Id>) {
  const { id, role } = identifier;
  return {
    id,
    tables: ["customers"],
    severity: "error",
    roles: [role],
    settings: {},
    run(scope, fail) {
      eachBadRow(
        scope,
        role,
        (text) => (isFine(identifier, text) || withZeros(identifier, text) !== undefined ? undefined : true),
        (index, _, value) => fail({ index, role, params: { value } }),
      );
    },
  } as const satisfies Check;
}

/** The number with its zeros back; undefined where it lacks none. */
export function withZeros<Id extends string>(identifier: Identifier<Id>, text: string): string | undefined {
  const { length, isValid } = identifier;
  if (length === undefined || !/^\d+$/.test(text) || text.length >= length || text.length < length - 2)
    return undefined;
  const whole = text.padStart(length, "0");
  return !isValid(text) && isValid(whole) ? whole : undefined;
}

function isFine<Id extends string>({ isValid }: Identifier<Id>, text: string): boolean {
  return /^[-–—]$/.test(text) || isValid(text);
}
