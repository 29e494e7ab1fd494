import { emailKey } from "../matches/emailKey";
import { phoneKey } from "../matches/phoneKey";
import type { Role } from "../table/roles";
import type { FieldValue } from "./fieldReader";
import { taxKey } from "./taxKey";

const keys: Readonly<Partial<Record<Role, (text: string) => string>>> = {
  email: emailKey,
  phone: phoneKey,
  taxNumber: taxKey,
};

/** Whether two cells say the same: a phone however it is written, a number to twelve digits, a text but for its spaces. */
export function sameValue(role: Role | undefined, one: FieldValue, other: FieldValue): boolean {
  return one === other || comparable(role, one) === comparable(role, other);
}

/** A text that cells saying the same have in common; "" for an empty one. */
export function comparable(role: Role | undefined, value: FieldValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  if (typeof value === "object") return `${value.day} ${Math.round(value.time * 86_400)}`;
  const text = String(value).replace(/\s+/g, " ").trim();
  return (role && keys[role]?.(text)) || text;
}
