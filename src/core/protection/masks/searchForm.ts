import { mailbox } from "../../matches/normalise/email";
import { nationalNumber } from "../../matches/normalise/phone";
import type { MaskableRole } from "./maskableRoles";

/**
 * A value as it is compared: values that mean the same have the same form, so that fingerprints find them.
 *
 * @example
 * searchForm("phone", "8 (916) 123-45-67"); // "9161234567"
 * searchForm("email", "Anna@Example.com"); // "anna@example.com"
 */
export function searchForm(role: MaskableRole, value: string): string {
  if (role === "phone") return String(nationalNumber(value) || value.trim());
  const box = role === "email" ? mailbox(value) : undefined;
  if (box) return `${box.local}@${box.domain}`;
  const plain = value.trim().toLowerCase();
  return role.startsWith("address") ? plain.replace(/\s+/g, " ") : plain.replace(/[\s\-./]/g, "");
}
