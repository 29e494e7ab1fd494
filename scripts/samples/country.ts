/** What differs between the samples: a small shop for tea, coffee and gifts in three countries. */
import type { Language } from "../../src/i18n";
import type { Random } from "./random";

export type ProductKind = "tea" | "coffee" | "sweets" | "ware" | "gifts";

export interface Product {
  readonly name: string;
  readonly kind: ProductKind;
  /** In the first year, in the country's money. */
  readonly price: number;
}

export interface Person {
  readonly first: string;
  /** Patronymic, where the country has one. */
  readonly middle?: string;
  readonly last: string;
}

/** Headings of the customers sheet, by the field they hold. */
export type CustomerField =
  | "id"
  | "name"
  | "type"
  | "phone"
  | "email"
  | "town"
  | "manager"
  | "birthDay"
  | "registered"
  | "source"
  | "consent"
  | "note";

export type OrderField =
  | "number"
  | "day"
  | "customerId"
  | "customerName"
  | "product"
  | "category"
  | "quantity"
  | "price"
  | "discount"
  | "amount"
  | "status"
  | "channel";

export interface Season {
  /** Month and day, ends inclusive. */
  readonly from: readonly [month: number, date: number];
  readonly to: readonly [month: number, date: number];
  /** How many times as many orders as usual. */
  readonly times: number;
}

export interface Country {
  readonly language: Language;
  readonly seed: number;
  readonly customersSheet: string;
  readonly ordersSheet: string;
  readonly customerHeadings: Readonly<Record<CustomerField, string>>;
  readonly orderHeadings: Readonly<Record<OrderField, string>>;
  /** A line above the headings of the orders. */
  readonly ordersTitle?: string;
  /** Makes the orders an Excel table of this name, amounts being formulas. */
  readonly ordersTable?: string;
  readonly totalLabel: string;
  readonly formats: { readonly day: string; readonly money: string };
  /** Smallest step of a price. */
  readonly priceStep: number;
  readonly yearlyInflation: number;
  readonly categories: Readonly<Record<ProductKind, string>>;
  readonly products: readonly Product[];
  readonly seasons: readonly Season[];
  readonly status: Readonly<Record<"done" | "cancelled" | "returned" | "open", string>>;
  readonly channels: readonly (readonly [name: string, weight: number])[];
  readonly sources: readonly (readonly [name: string, weight: number])[];
  readonly types: { readonly person: string; readonly company: string };
  readonly consent: { readonly yes: string; readonly no: string };
  readonly managers: readonly string[];
  readonly notes: readonly string[];
  readonly companyNotes: readonly string[];
  /** The largest first. */
  readonly towns: readonly string[];
  /** How people also write a town. */
  readonly townVariants: Readonly<Record<string, readonly string[]>>;
  readonly mailDomains: readonly (readonly [name: string, weight: number])[];
  /** Letters that look alike in another alphabet. */
  readonly lookAlikes: Readonly<Record<string, string>>;
  /** Numbers are written on one sheet as numbers and now and then as text on the other. */
  readonly numericIds: boolean;

  person(random: Random): Person;
  company(random: Random, person: Person): string;
  /** As the customers sheet has it. */
  fullName(person: Person): string;
  /** Another way the same person gets written. */
  otherName(person: Person): string;
  /** National digits, in a range nobody is called by where the country keeps one. */
  phone(random: Random): string;
  readonly phoneNotations: readonly (readonly [write: (digits: string) => string, weight: number])[];
  customerId(index: number): string | number;
  orderNumber(index: number, year: number): string | number;
  /** Ways to write a day as text; `d`, `m` without leading zeros. */
  readonly dayTexts: readonly ((d: number, m: number, y: number) => string)[];
  /** An amount typed as text. */
  amountText(amount: number): string;
}
