/** Makes a clean book look like one that people have kept for three years, and writes down what it did. */
import { dayToSerial } from "../../src/core/table/serialDay";
import type { Country, CustomerField, OrderField } from "./country";
import { type Customer, lastDay, newPhone } from "./customers";
import { dateOf } from "./dateOf";
import type { Random } from "./random";
import { type CustomerRow, type Dirt, type DirtKind, duplicateCount, type OrderRow } from "./rows";

export interface DirtyCustomers {
  readonly rows: readonly CustomerRow[];
  readonly dirt: readonly Dirt[];
  /** By customer: the id of the second entry, and from which day on it was used. */
  readonly otherIds: ReadonlyMap<number, { readonly id: string | number; readonly fromDay: number }>;
}

/** Customers from row 1 of their sheet on: the clean ones, then the second entries, with two blank rows between. */
export function dirtyCustomers(
  country: Country,
  customers: readonly Customer[],
  clean: readonly CustomerRow[],
  random: Random,
): DirtyCustomers {
  const headings = country.customerHeadings;
  const { rows: doubled, twins, otherIds } = withTwins(country, customers, clean, random);
  const { rows, placeOf } = withBlanks(doubled, [Math.floor(clean.length * 0.37), clean.length - 4]);
  const dirt: Dirt[] = [];
  const free = new Set(rows.keys());
  const phones = new Set(customers.map(({ phone }) => phone));

  for (const [twin, original] of twins) {
    note("duplicateCustomer", placeOf(twin), undefined, clean[original].id);
  }
  for (const [row, { id }] of rows.entries()) if (id === undefined) note("blankRow", row);

  spoil("twoPhones", "phone", 15, (phone) => {
    const second = random.weighted(country.phoneNotations)(newPhone(country, random, phones));
    return `${phone}${random.pick([", ", "; ", " / "])}${second}`;
  });
  spoil("phoneAsNumber", "phone", 18, (phone) => Number(String(phone).replace(/\D/g, "")));
  spoil("emailTypo", "email", 10, (email) => mistypedEmail(String(email), random));
  spoil("birthDayAsText", "birthDay", 14, dayAsText);
  spoil("wrongBirthDay", "birthDay", 2, () => dayToSerial(lastDay + random.between(30, 4000), 1900));
  spoil("registeredAsText", "registered", 6, dayAsText);
  spoil("trailingSpace", "name", 16, (name) => `${name}${random.pick([" ", "  ", "\u00a0"])}`);
  spoil(
    "lookAlikeLetters",
    "name",
    8,
    (name) => lookAlike(country, String(name)),
    (name) => lookAlike(country, name) !== name,
  );
  spoil(
    "townVariant",
    "town",
    22,
    (town) => random.pick(country.townVariants[String(town)]),
    (town) => country.townVariants[town] !== undefined,
  );
  return { rows, dirt, otherIds };

  /** Changes one field of so many rows that have it; a row is spoiled once. */
  function spoil(
    kind: DirtKind,
    field: CustomerField,
    count: number,
    change: (value: NonNullable<CustomerRow[CustomerField]>) => CustomerRow[CustomerField],
    fits: (value: string) => boolean = () => true,
  ): void {
    const fit = [...free].filter((row) => rows[row][field] && fits(String(rows[row][field])));
    for (const at of random.sample(fit.length, count)) {
      const row = fit[at];
      const before = rows[row][field]!;
      rows[row] = { ...rows[row], [field]: change(before) };
      free.delete(row);
      note(kind, row, headings[field], before);
    }
  }

  function dayAsText(serial: CustomerRow[CustomerField]): string {
    return random.pick(country.dayTexts)(...dateOf(Number(serial)));
  }

  function note(kind: DirtKind, row: number, heading?: string, clean?: Dirt["clean"]): void {
    const place = { kind, sheet: "customers", row: row + 1 } as const;
    dirt.push({ ...place, ...(heading !== undefined && { heading }), ...(clean !== undefined && { clean }) });
  }
}

export interface DirtyOrders {
  readonly rows: readonly OrderRow[];
  readonly dirt: readonly Dirt[];
}

/** Orders from `firstRow` of their sheet on, two blank rows between and a total below. */
export function dirtyOrders(
  country: Country,
  clean: readonly OrderRow[],
  firstRow: number,
  random: Random,
): DirtyOrders {
  const headings = country.orderHeadings;
  const blanks = country.ordersTable ? [] : [Math.floor(clean.length * 0.2), Math.floor(clean.length * 0.71)];
  const { rows } = withBlanks(clean, blanks);
  const dirt: Dirt[] = [];
  const free = new Set(rows.keys());
  for (const [row, { number }] of rows.entries()) {
    if (number !== undefined) continue;
    note("blankRow", row);
    free.delete(row);
  }

  spoil("orderDayAsText", ["day"], 42, (row) => ({
    ...row,
    day: random.pick(country.dayTexts)(...dateOf(Number(row.day))),
  }));
  spoil("amountAsText", ["amount"], 26, (row) => ({
    ...row,
    amount: country.amountText(Number(row.amount)),
  }));
  spoil("customerMissing", ["customerId", "customerName"], 18, ({ customerId, customerName, ...row }) => row);
  spoil("customerByNameOnly", ["customerId"], 60, ({ customerId, ...row }) => row);
  spoil("unknownCustomerId", ["customerId"], 5, (row) => ({
    ...row,
    customerId: unknownId(country, random),
  }));
  spoil("trailingSpace", ["customerName"], 40, (row) => ({ ...row, customerName: `${row.customerName} ` }));
  if (country.numericIds) {
    spoil("idAsText", ["customerId"], 30, (row) => ({ ...row, customerId: String(row.customerId) }));
  }
  return { rows, dirt: [...dirt, { kind: "totalRow", sheet: "orders", row: totalRow() }] };

  /** Changes fields of so many rows; a row is spoiled once. */
  function spoil(
    kind: DirtKind,
    fields: readonly OrderField[],
    count: number,
    change: (row: OrderRow) => OrderRow,
  ): void {
    const fit = [...free];
    for (const at of random.sample(fit.length, count)) {
      const row = fit[at];
      const before = rows[row];
      rows[row] = change(before);
      free.delete(row);
      for (const field of fields) note(kind, row, headings[field], before[field]);
    }
  }

  function totalRow(): number {
    return firstRow + rows.length + (country.ordersTable ? 1 : 0);
  }

  function note(kind: DirtKind, row: number, heading?: string, clean?: Dirt["clean"]): void {
    const place = { kind, sheet: "orders", row: row + firstRow } as const;
    dirt.push({ ...place, ...(heading !== undefined && { heading }), ...(clean !== undefined && { clean }) });
  }
}

/** Adds second entries of people who were taken down again: another id, a name or phone written otherwise. */
function withTwins(
  country: Country,
  customers: readonly Customer[],
  clean: readonly CustomerRow[],
  random: Random,
) {
  const fit = [...customers.keys()].filter((index) => {
    const { habit, isCompany, phone } = customers[index];
    return !isCompany && phone !== "" && (habit === "regular" || habit === "occasional");
  });
  const rows = [...clean];
  const twins = new Map<number, number>();
  const otherIds = new Map<number, { id: string | number; fromDay: number }>();
  for (const at of random.sample(fit.length, duplicateCount)) {
    const original = fit[at];
    const customer = customers[original];
    const id = country.customerId(rows.length);
    const fromDay = customer.from + Math.floor((lastDay - customer.from) * (0.4 + random.next() * 0.4));
    const name = random.chance(0.5) ? country.otherName(customer.person) : mistyped(customer.name, random);
    twins.set(rows.length, original);
    otherIds.set(original, { id, fromDay });
    rows.push({
      ...clean[original],
      id,
      name,
      phone: random.weighted(country.phoneNotations)(customer.phone),
      email: random.chance(0.5) ? (clean[original].email ?? "") : "",
      birthDay: random.chance(0.3) ? (clean[original].birthDay ?? null) : null,
      registered: dayToSerial(fromDay, 1900),
      note: "",
    });
  }
  return { rows, twins, otherIds };
}

/** Puts an empty row before each of the given places. */
function withBlanks<Row extends object>(rows: readonly Row[], before: readonly number[]) {
  const spread = rows.flatMap((row, index) => (before.includes(index) ? [{} as Row, row] : [row]));
  const placeOf = (index: number) => index + before.filter((place) => place <= index).length;
  return { rows: spread, placeOf };
}

/** Two neighbouring letters swapped, or one doubled, within a word. */
function mistyped(name: string, random: Random): string {
  const at = random.between(1, Math.max(1, name.split(" ")[0].length - 3));
  const doubles = random.chance(0.5) || name[at] === name[at + 1];
  if (doubles) return name.slice(0, at) + name[at] + name.slice(at);
  return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
}

function mistypedEmail(email: string, random: Random): string {
  return random.pick([
    email.replace("@", ""),
    email.replace(".example", ",example").replace(".com", ",com"),
    email.replace("@", "@@"),
    email.replace("@", " @"),
    email.replace(/\.(example|com|org|net)$/, ""),
  ]);
}

/** The first letter that has a double in the other alphabet is replaced by it. */
function lookAlike({ lookAlikes }: Country, text: string): string {
  const at = [...text].findIndex((letter) => lookAlikes[letter] !== undefined);
  return at < 0 ? text : text.slice(0, at) + lookAlikes[text[at]] + text.slice(at + 1);
}

function unknownId(country: Country, random: Random): string | number {
  return country.customerId(random.between(900, 990));
}
