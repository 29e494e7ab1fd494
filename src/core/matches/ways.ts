/** The ways an order finds its customer, the surest first. */
import type { TextColumn } from "../table/columns";
import { emailKey } from "./emailKey";
import { nameKey } from "./nameKey";
import { phoneKey } from "./phoneKey";

export const linkWays = ["id", "email", "phone", "name"] as const;
export type LinkWay = (typeof linkWays)[number];

/** Two texts of a way mean the same customer where their keys are equal; the key "" means nobody. */
export const keyOf: Readonly<Record<LinkWay, (text: string) => string>> = {
  id: (text) => text.trim(),
  email: emailKey,
  phone: phoneKey,
  name: nameKey,
};

/** Columns that customers and orders can be tied by; both kinds of table have them. */
interface LinkColumns {
  readonly customerId?: TextColumn;
  readonly email?: TextColumn;
  readonly phone?: TextColumn;
  readonly customerName?: TextColumn;
  /** Of customers only: an order may name the firm. */
  readonly company?: TextColumn;
}

/** The columns that hold keys of the way. */
export function columnsOf(way: LinkWay, columns: LinkColumns): readonly TextColumn[] {
  const { customerId, email, phone, customerName, company } = columns;
  const present = { id: [customerId], email: [email], phone: [phone], name: [customerName, company] }[way];
  return present.filter((column) => column !== undefined);
}
