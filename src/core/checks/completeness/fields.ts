/** What should be known of a customer, by group; persons and companies differ. */
import type { Role } from "../../table/roles";

export type Group = "identity" | "contact" | "purchases" | "preferences" | "consent";

export const groups: readonly Group[] = ["identity", "contact", "purchases", "preferences", "consent"];

/** Something to be known: any one of these columns will do. `orders` is told by the orders, not by a column. */
export interface Field {
  readonly id: string;
  readonly group: Group;
  readonly roles: readonly Role[];
  readonly of: "person" | "company" | "both";
}

// One line a field.
export const fields: readonly Field[] = [
  { id: "name", group: "identity", roles: ["customerName", "lastName", "company"], of: "both" },
  { id: "birthDay", group: "identity", roles: ["birthDay", "birthNumber"], of: "person" },
  { id: "taxNumber", group: "identity", roles: ["taxNumber", "vatNumber", "ogrn"], of: "company" },
  { id: "phone", group: "contact", roles: ["phone"], of: "both" },
  { id: "email", group: "contact", roles: ["email"], of: "both" },
  { id: "place", group: "contact", roles: ["address", "town"], of: "both" },
  { id: "registered", group: "purchases", roles: ["registeredDay"], of: "both" },
  { id: "source", group: "preferences", roles: ["source"], of: "both" },
  { id: "manager", group: "preferences", roles: ["managerName"], of: "both" },
  { id: "industry", group: "preferences", roles: ["industry"], of: "company" },
  { id: "consent", group: "consent", roles: ["consent"], of: "both" },
  { id: "consentDay", group: "consent", roles: ["consentDay"], of: "both" },
  { id: "mailingConsent", group: "consent", roles: ["mailingConsent"], of: "both" },
];
