import * as fc from "fast-check";
import type { CellValue } from "../../../src/core/table/cells";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { bookOf } from "../../workbook/books";

export const customersSheet = "Customers";
export const ordersSheet = "Orders";

const given = ["Jan", "Petr", "Jana", "Eva", "Karel", "Lucie", "Tomáš", "Hana", "Pavel", "Alena"];
const surnames = [
  "Novák",
  "Svoboda",
  "Dvořák",
  "Černý",
  "Kučera",
  "Veselý",
  "Horák",
  "Němec",
  "Marek",
  "Král",
];
const towns = ["Praha", "Brno", "Ostrava", "Plzeň", "Liberec"];

interface Copy {
  readonly of: number;
  readonly withoutPhone: boolean;
  readonly note: string | null;
}

/**
 * Customers of whom some stand in the sheet twice or three times, and orders that name them by id, phone or name; one
 * column holds formulas, days and numbers are among the others.
 */
export const randomBooks = fc.record({
  count: fc.integer({ min: 12, max: 24 }),
  hasIds: fc.boolean(),
  copies: fc.array(
    fc.record({
      of: fc.nat(11),
      withoutPhone: fc.boolean(),
      note: fc.option(fc.constantFrom("vip", "007", "=1+1", "debtor"), { nil: null }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  orders: fc.array(fc.record({ of: fc.nat(30), by: fc.constantFrom("id", "phone", "name") }), {
    minLength: 4,
    maxLength: 25,
  }),
});

type RandomBook = typeof randomBooks extends fc.Arbitrary<infer Value> ? Value : never;

export function bookFrom({ count, hasIds, copies, orders }: RandomBook): FileWorkbook {
  const people = [...peopleOf(count), ...copies.map((copy, at) => copied(copy, count + at))];
  const shown = people.map((row) => (hasIds ? row : row.slice(1)));
  const headings = ["Customer ID", "Name", "Phone", "E-mail", "Town", "Registered", "Notes", "Length"];
  const sold = orders.map(({ of, by }, at): CellValue[] => {
    const [id, name, phone] = people[of % people.length]!;
    return [
      `A${at + 1}`,
      45_700 + at,
      hasIds && by === "id" ? id! : null,
      by === "phone" ? phone! : null,
      by === "name" ? name! : null,
      100 + at,
    ];
  });
  const book = bookOf({
    [customersSheet]: [hasIds ? headings : headings.slice(1), ...shown],
    [ordersSheet]: [["Order ID", "Order date", "Customer ID", "Phone", "Customer name", "Amount"], ...sold],
  });
  const column = headings.length - (hasIds ? 1 : 2);
  book.xlsx.apply([
    {
      edit: "cells",
      sheet: customersSheet,
      firstRow: 1,
      firstColumn: column,
      rows: people.map(([, name], at) => [
        { value: { formula: `LEN($${hasIds ? "B" : "A"}$${at + 2})`, value: String(name).length } },
      ]),
      styles: [],
    },
  ]);
  return book;
}

function peopleOf(count: number): readonly (readonly CellValue[])[] {
  return Array.from({ length: count }, (_, at) => personOf(at, at));
}

function personOf(at: number, id: number): readonly CellValue[] {
  const name = `${given[at % 10]} ${surnames[(at * 3 + Math.floor(at / 10)) % 10]}`;
  return [
    `K${id + 1}`,
    name,
    `+420 60${at % 10} ${100 + at * 7} ${200 + at * 13}`,
    `person${at}@example.cz`,
    towns[at % 5]!,
    45_000 + at,
    at % 3 === 0 ? "letters" : null,
    null,
  ];
}

function copied({ of, withoutPhone, note }: Copy, id: number): readonly CellValue[] {
  const [own, name, phone, ...rest] = personOf(of, id);
  const [email, town, registered] = rest;
  return [own!, name!, withoutPhone ? null : phone!, email!, town!, Number(registered) + 5, note, null];
}
