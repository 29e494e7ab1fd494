/** A clean book with every column that checks look at, and the ways it gets dirty. For tests only. */
import { cs } from "../../../scripts/samples/countries/cs";
import { ru } from "../../../scripts/samples/countries/ru";
import { type Random, randomFrom } from "../../../scripts/samples/random";
import type { CheckId } from "../../../src/core/checks/runChecks";
import type { Role } from "../../../src/core/table/roles";
import type { Cell, HandBook } from "./checkedBook";

const customerCount = 240;
const orderCount = 480;

type Columns = Record<string, Cell[]>;
export interface WholeBook extends HandBook {
  readonly customers: Columns;
  readonly orders: Columns;
  readonly products: Columns;
}

export type BookLanguage = "ru" | "cs";

const day = (value: number): Cell => ({ value, format: "dd.mm.yyyy" });
const list = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const pad = (number: number, digits: number) => String(number).padStart(digits, "0");

export function wholeBook(language: BookLanguage, seed: number): WholeBook {
  const random = randomFrom(seed);
  const people = list(customerCount, () => (language === "ru" ? ru : cs).person(random));
  const ofCompany = list(customerCount, () => random.chance(0.2));
  const registered = list(customerCount, () => 44_000 + random.between(0, 300));
  const both = {
    customerId: list(customerCount, (at) => `K${1000 + at}`),
    firstName: people.map(({ first }) => first),
    lastName: people.map(({ last }) => last),
    email: list(customerCount, (at) => `klient${at}@${random.pick(["seznam.cz", "mail.ru", "example.com"])}`),
    birthDay: list(customerCount, () => day(25_000 + random.between(0, 4000) * 3)),
    registeredDay: registered.map(day),
    consent: list(customerCount, () => (language === "ru" ? "да" : "ano")),
    consentDay: registered.map(day),
    kind: ofCompany.map((company) => (company ? "B2B" : "B2C")),
  };
  const own = language === "ru" ? russian(random, ofCompany) : czech(random, ofCompany);
  return { customers: { ...both, ...own }, ...trade(random, registered) };
}

function russian(random: Random, ofCompany: readonly boolean[]): Columns {
  return {
    phone: ofCompany.map(
      () =>
        `+7 (9${pad(random.between(1, 99), 2)}) ${pad(random.between(100, 999), 3)}-${pad(random.between(10, 99), 2)}-${pad(random.between(10, 99), 2)}`,
    ),
    taxNumber: ofCompany.map((company) => inn(random, company)),
    kpp: ofCompany.map((company) => (company ? `77${pad(random.between(1, 99), 2)}01001` : "")),
    ogrn: ofCompany.map((company) => ogrn(random, company)),
    snils: ofCompany.map((company) => (company ? "" : snils(random))),
  };
}

function czech(random: Random, ofCompany: readonly boolean[]): Columns {
  return {
    phone: ofCompany.map(
      () =>
        `${random.pick(["601", "702", "777"])} ${pad(random.between(100, 999), 3)} ${pad(random.between(100, 999), 3)}`,
    ),
    taxNumber: ofCompany.map((company) => (company ? ico(random) : "")),
    birthNumber: ofCompany.map((company) => (company ? "" : birthNumber(random))),
  };
}

function trade(random: Random, registered: readonly number[]) {
  const names = [
    "Čaj Assam, 100 g",
    "Káva Brazílie, 250 g",
    "Hrnek modrý",
    "Konvička 0,8 l",
    "Cukr 1 kg",
    "Cukr 2 kg",
    "Med 500 g",
    "Sušenky",
  ];
  const prices = names.map((_, at) => 40 + at * 37);
  const lines = list(orderCount, (at) => {
    const customer = random.between(0, customerCount - 1);
    const product = random.between(0, names.length - 1);
    const quantity = random.between(1, 6);
    const discount = random.pick([0, 0, 0.1]);
    const price = prices[product]! * (1 + random.between(-5, 5) / 100);
    const money = Number(price.toFixed(2));
    return {
      orderId: `O${5000 + at}`,
      orderDay: day(registered[customer]! + random.between(0, 1500)),
      customerId: `K${1000 + customer}`,
      productId: `P${product}`,
      productName: names[product]!,
      quantity,
      price: { value: money, format: '#,##0.00" Kč"' },
      discount,
      amount: { value: Number((quantity * money * (1 - discount)).toFixed(2)), format: '#,##0.00" Kč"' },
    };
  });
  const columnOf = (key: keyof (typeof lines)[number]) => lines.map((line) => line[key] as Cell);
  return {
    orders: {
      orderId: columnOf("orderId"),
      orderDay: columnOf("orderDay"),
      customerId: columnOf("customerId"),
      productId: columnOf("productId"),
      productName: columnOf("productName"),
      quantity: columnOf("quantity"),
      price: columnOf("price"),
      discount: columnOf("discount"),
      amount: columnOf("amount"),
    },
    products: {
      productId: names.map((_, at) => `P${at}`),
      productName: [...names],
      price: prices.map((price) => price),
      cost: prices.map((price) => price / 2),
    },
  };
}

/** How a cell gets dirty, which check must find it, and what it must propose ("clean": what stood there). */
export interface Spoiling {
  readonly check: CheckId;
  readonly table: keyof WholeBook;
  readonly role: Role;
  readonly only?: BookLanguage;
  readonly fits?: (cell: Cell) => boolean;
  readonly spoil: (cell: Cell, random: Random) => Cell;
  readonly fix?: "clean" | ((cell: Cell) => Cell);
  /** Columns of the row that are emptied too. */
  readonly empties?: readonly Role[];
}

const text = (cell: Cell) => String(cell);
const numberOf = (cell: Cell) =>
  (typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell) as number;
const filled = (cell: Cell) => cell !== "";
const nextDigit = (cell: Cell, random: Random) => {
  const digits = [...text(cell)];
  const places = digits.flatMap((sign, at) => (/\d/.test(sign) ? [at] : [])).slice(3, -1);
  const at = random.pick(places);
  digits[at] = String((Number(digits[at]) + 1) % 10);
  return digits.join("");
};
const dated = (cell: Cell) => {
  const instant = new Date(Date.UTC(1899, 11, 30) + numberOf(cell) * 86_400_000);
  return `${instant.getUTCDate()}.${instant.getUTCMonth() + 1}.${instant.getUTCFullYear()}`;
};

export const spoilings: readonly Spoiling[] = [
  { check: "excelError", table: "customers", role: "email", spoil: () => ({ value: { error: "#N/A" } }) },
  { check: "dateUnreadable", table: "customers", role: "birthDay", spoil: () => "31.02.1990" },
  { check: "dateAsText", table: "customers", role: "registeredDay", spoil: dated, fix: "clean" },
  { check: "dateAsText", table: "orders", role: "orderDay", spoil: dated, fix: "clean" },
  {
    check: "numberAsText",
    table: "orders",
    role: "amount",
    spoil: (cell) => `${numberOf(cell).toFixed(2).replace(".", ",")} Kč`,
    fix: "clean",
  },
  { check: "numberUnreadable", table: "orders", role: "quantity", spoil: () => "two" },
  {
    check: "lookAlikeLetters",
    table: "customers",
    role: "lastName",
    only: "cs",
    fits: (cell) => /[aeo]/.test(text(cell)),
    spoil: (cell) => text(cell).replace(/[aeo]/, (letter) => ({ a: "а", e: "е", o: "о" })[letter]!),
    fix: "clean",
  },
  {
    check: "spaces",
    table: "customers",
    role: "lastName",
    spoil: (cell) => `${text(cell)}\u00a0`,
    fix: "clean",
  },
  { check: "nameMissing", table: "customers", role: "lastName", spoil: () => "–", empties: ["firstName"] },
  {
    check: "emailSyntax",
    table: "customers",
    role: "email",
    spoil: (cell) => text(cell).replace("@", " @@"),
    fix: "clean",
  },
  {
    check: "emailDomain",
    table: "customers",
    role: "email",
    fits: (cell) => text(cell).endsWith("@seznam.cz"),
    spoil: (cell) => text(cell).replace("seznam", "seznma"),
    fix: "clean",
  },
  { check: "phoneInvalid", table: "customers", role: "phone", spoil: (cell) => text(cell).slice(0, -2) },
  {
    check: "severalPhones",
    table: "customers",
    role: "phone",
    spoil: (cell) => `${text(cell)}, ${text(cell)}`,
  },
  {
    check: "phoneAsNumber",
    table: "customers",
    role: "phone",
    only: "ru",
    spoil: (cell) => Number(text(cell).replace(/\D/g, "")),
    fix: (cell) => text(cell).replace(/[()]/g, "").replaceAll("-", " "),
  },
  { check: "taxNumber", table: "customers", role: "taxNumber", fits: filled, spoil: nextDigit },
  {
    check: "kpp",
    table: "customers",
    role: "kpp",
    only: "ru",
    fits: filled,
    spoil: (cell) => `${text(cell)}1`,
  },
  {
    check: "ogrn",
    table: "customers",
    role: "ogrn",
    only: "ru",
    fits: filled,
    spoil: (cell) => `${text(cell).slice(0, -1)}${(Number(text(cell).at(-1)) + 1) % 10}`,
  },
  { check: "snils", table: "customers", role: "snils", only: "ru", fits: filled, spoil: nextDigit },
  {
    check: "birthNumber",
    table: "customers",
    role: "birthNumber",
    only: "cs",
    fits: filled,
    spoil: (cell) => `${text(cell).slice(0, -1)}${(Number(text(cell).at(-1)) + 3) % 10}`,
  },
  { check: "birthDayFuture", table: "customers", role: "birthDay", spoil: () => day(48_000) },
  { check: "birthDayTooOld", table: "customers", role: "birthDay", spoil: () => day(366) },
  { check: "consentMissing", table: "customers", role: "consent", spoil: () => "" },
  { check: "consentWithdrawn", table: "customers", role: "consent", spoil: () => "отозвано" },
  { check: "consentUndated", table: "customers", role: "consentDay", spoil: () => "" },
  { check: "noCustomer", table: "orders", role: "customerId", spoil: () => "" },
  { check: "unknownCustomer", table: "orders", role: "customerId", spoil: (cell) => `${text(cell)}9` },
  { check: "orderFuture", table: "orders", role: "orderDay", spoil: () => day(47_000) },
  { check: "orderBeforeCustomer", table: "orders", role: "orderDay", spoil: () => day(43_000) },
  {
    check: "amountMismatch",
    table: "orders",
    role: "amount",
    spoil: (cell) => ({ value: numberOf(cell) + 3, format: '#,##0.00" Kč"' }),
  },
  {
    check: "mixedCurrencies",
    table: "orders",
    role: "amount",
    spoil: (cell) => ({ value: numberOf(cell), format: "[$€-407] #,##0.00" }),
  },
  { check: "costAbovePrice", table: "products", role: "cost", spoil: (cell) => numberOf(cell) * 3 },
  { check: "costMissing", table: "products", role: "cost", spoil: () => "" },
  {
    check: "productTwoNames",
    table: "orders",
    role: "productName",
    fits: (cell) => /[a-z]/.test(text(cell)),
    spoil: (cell) => text(cell).toUpperCase(),
    fix: "clean",
  },
  { check: "productCodeTwoNames", table: "orders", role: "productName", spoil: () => "Something else" },
];

function digitsOf(random: Random, first: string, count: number): number[] {
  return [...first, ...list(count - first.length, () => String(random.between(0, 9)))].map(Number);
}

const sumOf = (digits: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * digits[at]!, 0);

function inn(random: Random, company: boolean): string {
  const digits = digitsOf(random, "77", company ? 9 : 10);
  if (company) digits.push((sumOf(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
  else {
    digits.push((sumOf(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
    digits.push((sumOf(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10);
  }
  return digits.join("");
}

function ogrn(random: Random, company: boolean): string {
  const digits = digitsOf(random, company ? "1" : "3", company ? 12 : 14).join("");
  return `${digits}${(BigInt(digits) % (company ? 11n : 13n)) % 10n}`;
}

function snils(random: Random): string {
  const digits = digitsOf(random, "1", 9);
  const check = pad((sumOf(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100, 2);
  const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].map((part) => part.join(""));
  return `${a}-${b}-${c} ${check}`;
}

function ico(random: Random): string {
  const digits = digitsOf(random, "2", 7);
  return [...digits, (11 - (sumOf(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10].join("");
}

function birthNumber(random: Random): string {
  for (;;) {
    const front = `${random.between(60, 99)}${pad(random.between(1, 12), 2)}${pad(random.between(1, 28), 2)}${pad(random.between(100, 999), 3)}`;
    const check = Number(front) % 11;
    if (check < 10) return `${front.slice(0, 6)}/${front.slice(6)}${check}`;
  }
}
