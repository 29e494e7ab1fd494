import { CellsBuilder } from "../../../src/core/table/cellsBuilder";
import type { RecognisedSheet, Recognition } from "../../../src/core/table/recognition";
import type { Role, TableKind } from "../../../src/core/table/roles";
import type { SourceSheet } from "../../../src/core/table/sourceSheet";

const customerCount = 200_000;
const orderCount = 1_000_000;

const customerRoles = [
  "customerId",
  "customerName",
  "kind",
  "phone",
  "email",
  "taxNumber",
  "town",
  "birthDay",
  "registeredDay",
  "consent",
] as const satisfies readonly Role[];
const orderRoles = [
  "orderId",
  "orderDay",
  "customerId",
  "customerName",
  "productId",
  "productName",
  "quantity",
  "price",
  "amount",
  "status",
] as const satisfies readonly Role[];

/** A book as wide as a shop's, one cell in a hundred or so wrong. */
export function bigBook(): { readonly sources: readonly SourceSheet[]; readonly recognition: Recognition } {
  const random = randomNumbers(11);
  const names: string[] = [];
  const customers = new CellsBuilder();
  customers.setRows(0, [customerRoles]);
  fill(customers, customerCount, (row) => {
    const name = `${pick(surnames, random)}${row % 97}ов ${pick(given, random)} ${pick(patronymics, random)}`;
    names.push(random() < 0.01 ? `${name} ` : name);
    return [
      `K${100_000 + row}`,
      names[row],
      random() < 0.9 ? "физ. лицо" : "юр. лицо",
      phone(row, random),
      random() < 0.01 ? `user${row}mail.ru` : `user.${row}@${pick(domains, random)}`,
      random() < 0.3 ? inn(row) : "",
      pick(towns, random),
      21_000 + Math.floor(random() * 17_000),
      44_000 + Math.floor(random() * 900),
      random() < 0.99 ? "да" : "",
    ];
  });
  const orders = new CellsBuilder();
  orders.setRows(0, [orderRoles]);
  fill(orders, orderCount, (row) => {
    const customer = row < customerCount ? row : Math.floor(random() ** 2 * customerCount);
    const product = Math.floor(random() ** 2 * 3_000);
    const quantity = 1 + Math.floor(random() ** 4 * 12);
    const price = 100 + product * 3 + Math.floor(random() * 20);
    const amount = random() < 0.005 ? quantity * price * 10 : quantity * price;
    return [
      `SO${1_000_000 + row}`,
      44_927 + Math.floor(random() * 1_096),
      random() < 0.003 ? "" : `K${100_000 + customer}`,
      names[customer],
      `P-${10_000 + product}`,
      `Товар ${product} «Набор», ${product % 7} шт`,
      quantity,
      price,
      random() < 0.002 ? `${amount},00 руб.` : amount,
      random() < 0.95 ? "Выполнен" : "Отменён",
    ];
  });
  const sheets = [
    sheet("Клиенты", "customers", customerRoles, customerCount),
    sheet("Заказы", "orders", orderRoles, orderCount),
  ];
  const sources = [
    { name: "Клиенты", cells: customers.finish(), excelTables: [] },
    { name: "Заказы", cells: orders.finish(), excelTables: [] },
  ];
  return { sources, recognition: { sheets, questions: [] } };
}

const surnames =
  "Иван Петр Сидор Кузнец Смирн Попов Волк Соловь Федор Мороз Лебед Козл Орл Павл Степан Никит".split(" ");
const given =
  "Анна Ольга Мария Елена Ирина Иван Пётр Сергей Андрей Олег Павел Юлия Дарья Антон Роман Вера".split(" ");
const patronymics = "Иванович Петрович Сергеевич Андреевич Павлович Олегович Романович Юрьевич".split(" ");
const domains = "mail.ru yandex.ru gmail.com bk.ru list.ru rambler.ru firma.example".split(" ");
const towns = "Москва Казань Тверь Омск Пермь Самара Уфа Томск".split(" ");

function phone(row: number, random: () => number): string | number {
  const digits = String(9_000_000_000 + row * 4_731);
  const chance = random();
  if (chance < 0.02) return Number(`7${digits}`);
  if (chance < 0.025) return `8${digits.slice(0, 8)}`;
  if (chance < 0.5)
    return `8 (${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6, 8)}-${digits.slice(8)}`;
  return `+7${digits}`;
}

/** Ten or twelve digits that fit, save for one in a hundred. */
function inn(row: number): string {
  const digits = [
    ...`77${String(row * 37)
      .padStart(8, "0")
      .slice(-8)}`,
  ].map(Number);
  const check = (weights: readonly number[]) =>
    (weights.reduce((sum, weight, at) => sum + weight * digits[at], 0) % 11) % 10;
  if (row % 3 === 0) {
    digits.pop();
    digits.push(check([2, 4, 10, 3, 5, 9, 4, 6, 8]));
  } else {
    digits.push(check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]));
    digits.push(check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]));
  }
  if (row % 100 === 0) digits[5] = (digits[5] + 1) % 10;
  return digits.join("");
}

function sheet(name: string, kind: TableKind, roles: readonly Role[], rows: number): RecognisedSheet {
  return {
    sheet: name,
    kind,
    area: { headingRow: 0, firstRow: 1, lastRow: rows, firstColumn: 0, lastColumn: roles.length - 1 },
    columns: roles.map((role, column) => ({ column, heading: role, role, evidence: "heading" })),
  };
}

const chunkRows = 10_000;

function fill(
  builder: CellsBuilder,
  rows: number,
  rowOf: (row: number) => readonly (string | number)[],
): void {
  for (let first = 0; first < rows; first += chunkRows) {
    const count = Math.min(chunkRows, rows - first);
    builder.setRows(
      first + 1,
      Array.from({ length: count }, (_, at) => rowOf(first + at)),
    );
  }
}

const pick = (items: readonly string[], random: () => number) => items[Math.floor(random() * items.length)];

/** Lehmer's generator with the constants of Park and Miller. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
