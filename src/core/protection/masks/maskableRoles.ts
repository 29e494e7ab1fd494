/** Columns that can be masked: what leads to a person, or hurts them when others know it. */
import type { Role } from "../../table/roles";

export const maskableRoles = [
  "phone",
  "email",
  "address",
  "addressMore",
  "taxNumber",
  "vatNumber",
  "personalNumber",
  "birthNumber",
  "snils",
  "ogrn",
  "iban",
  "bankAccount",
] as const satisfies readonly Role[];

export type MaskableRole = (typeof maskableRoles)[number];

/** What is masked where nobody says otherwise. */
export const usuallyMasked: readonly MaskableRole[] = ["phone", "email"];
