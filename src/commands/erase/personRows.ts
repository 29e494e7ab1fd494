/** The rows that belong to one customer. */
import { searchForm } from "../../core/protection/masks/searchForm";
import type { RecognisedSheet } from "../../core/table/recognition";

export interface PersonRow {
  readonly sheet: RecognisedSheet;
  /** 0-based on the sheet. */
  readonly row: number;
}

export interface ErasedRows {
  readonly customers: readonly PersonRow[];
  readonly orders: readonly PersonRow[];
  /** Contacts of the customer as sheets or vault have them. */
  readonly contacts: readonly string[];
  readonly names: readonly string[];
  /** Whether another customer has the same text as a name or contact. */
  readonly isOfOthers: (text: string) => boolean;
}

type ValueAt = (sheet: RecognisedSheet, row: number, role: string) => string;

const contactRoles = [
  "phone",
  "email",
  "address",
  "taxNumber",
  "vatNumber",
  "personalNumber",
  "birthNumber",
  "snils",
  "ogrn",
  "iban",
  "bankAccount",
] as const;

/**
 * The customer's row by its number, and orders by that number; orders without numbers by phone, address or full name
 * where no other customer has the same.
 */
export function personRows(sheets: readonly RecognisedSheet[], id: string, valueAt: ValueAt): ErasedRows {
  const customers: PersonRow[] = [];
  const others = new Set<string>();
  const own: { contacts: string[]; names: string[] } = { contacts: [], names: [] };
  for (const sheet of sheets.filter(({ kind }) => kind === "customers")) {
    for (let row = sheet.area.firstRow; row <= sheet.area.lastRow; row++) {
      const contacts = contactRoles.map((role) => valueAt(sheet, row, role)).filter(Boolean);
      const names = namesAt(sheet, row, valueAt);
      if (valueAt(sheet, row, "customerId") === id) {
        customers.push({ sheet, row });
        own.contacts.push(...contacts);
        own.names.push(...names);
      } else for (const text of [...contacts, ...names]) others.add(text);
    }
  }
  const isOfOthers = (text: string) => others.has(text);
  const isOwn = (role: "phone" | "email", text: string) => {
    const form = searchForm(role, text);
    return own.contacts.some((one) => !isOfOthers(one) && searchForm(role, one) === form);
  };
  const orders: PersonRow[] = [];
  for (const sheet of sheets.filter(({ kind }) => kind === "orders")) {
    for (let row = sheet.area.firstRow; row <= sheet.area.lastRow; row++) {
      if (isOrderOf(sheet, row)) orders.push({ sheet, row });
    }
  }
  for (const { sheet, row } of orders) {
    const contacts = (["phone", "email"] as const).map((role) => valueAt(sheet, row, role)).filter(Boolean);
    own.contacts.push(...contacts.filter((text) => !isOfOthers(text)));
    own.names.push(...namesAt(sheet, row, valueAt));
  }
  return { customers, orders, ...own, isOfOthers };

  function isOrderOf(sheet: RecognisedSheet, row: number): boolean {
    const number = valueAt(sheet, row, "customerId");
    if (number !== "") return number === id;
    const [phone, email] = [valueAt(sheet, row, "phone"), valueAt(sheet, row, "email")];
    if (phone !== "" && isOwn("phone", phone)) return true;
    if (email !== "" && isOwn("email", email)) return true;
    return namesAt(sheet, row, valueAt).some((name) => own.names.includes(name) && !isOfOthers(name));
  }
}

/** The full name, as one cell or put together. */
function namesAt(sheet: RecognisedSheet, row: number, valueAt: ValueAt): readonly string[] {
  const [last, first, middle] = ["lastName", "firstName", "middleName"].map((role) =>
    valueAt(sheet, row, role),
  );
  const together = [
    [last, first, middle],
    [first, last],
    [last, first],
  ].map((parts) => (last && first ? parts.filter(Boolean).join(" ") : ""));
  return [...new Set([valueAt(sheet, row, "customerName"), ...together])].filter(Boolean);
}
