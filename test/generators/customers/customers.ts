/** Customers with doubles, families and firms, made up after the habits of a country. */
import { parseIsoDay } from "../../../src/core/day";
import type { TextColumn } from "../../../src/core/table/columns";
import { ColumnTexts } from "../../../src/core/table/columnTexts";
import type { CustomersTable } from "../../../src/core/table/tables";
import type { Country } from "./country";
import { cs } from "./cs";
import { en } from "./en";
import { branchOf, type Entity, firmEntity, neighbourOf, personEntity, relativeOf } from "./entity";
import { type Random, randomFrom } from "./random";
import { ru } from "./ru";
import { type TypedRow, typedRow } from "./typedRow";

const countries: Readonly<Record<Country["language"], Country>> = { ru, cs, en };

export interface GeneratedCustomers {
  readonly rows: readonly TypedRow[];
  /** By row: who it is. Rows of one customer have one number. */
  readonly entity: Int32Array;
}

/**
 * Makes rows: a sixth of the customers are firms, a fifth of the people have family among the customers, every eighth
 * customer stands there twice or more. Rows are in no order.
 */
export function generateCustomers(
  language: Country["language"],
  rowCount: number,
  seed: number,
): GeneratedCustomers {
  const country = countries[language];
  const random = randomFrom(seed);
  const rows: TypedRow[] = [];
  const entities: number[] = [];
  let entity = 0;
  const put = (customer: Entity) => {
    const copies = random.chance(0.125) ? (random.chance(0.8) ? 2 : random.between(3, 4)) : 1;
    for (let copy = 0; copy < copies; copy++) {
      rows.push(typedRow(random, country, customer));
      entities.push(entity);
    }
    entity++;
  };
  const taken = new Map<string, number>();
  while (rows.length < rowCount)
    for (const customer of withOwnMail(groupOf(random, country), taken)) put(customer);
  const order = shuffled(random, rowCount);
  return {
    rows: order.map((row) => rows[row]),
    entity: Int32Array.from(order, (row) => entities[row]),
  };
}

function groupOf(random: Random, country: Country): readonly Entity[] {
  if (random.chance(0.17)) {
    const firm = firmEntity(random, country);
    if (random.chance(0.04))
      return [firm, neighbourOf(random, country, firm), neighbourOf(random, country, firm)];
    if (random.chance(0.05)) {
      return Array.from({ length: random.between(2, 6) }, (_, at) => branchOf(random, country, firm, at + 1));
    }
    return [firm];
  }
  const person = personEntity(random, country);
  const family = [person];
  while (family.length < 4 && random.chance(0.14)) {
    const relative = relativeOf(random, country, person);
    // Nobody calls two of a family by one name.
    if (family.every(({ person }) => person!.given !== relative.person!.given)) family.push(relative);
  }
  return family;
}

/** No two people of different families have one mailbox, no two firms one domain: a number makes them differ. */
function withOwnMail(group: readonly Entity[], taken: Map<string, number>): readonly Entity[] {
  const renamed = new Map<string, string>();
  for (const { email, firm } of group) {
    const [local, domain] = email.split("@");
    const key = firm === "" ? email : domain;
    if (renamed.has(email)) continue;
    const times = taken.get(key) ?? 0;
    taken.set(key, times + 1);
    const number = times === 0 ? "" : String(times + 1);
    renamed.set(
      email,
      firm === "" ? `${local}${number}@${domain}` : `${local}@${domain.replace(".", `${number}.`)}`,
    );
  }
  return group.map((entity) => ({ ...entity, email: renamed.get(entity.email)! }));
}

function shuffled(random: Random, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, row) => row);
  for (let at = count - 1; at > 0; at--) {
    const other = random.between(0, at);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/** The rows as the table that a sheet of them becomes. */
export function customersTableOf({ rows }: GeneratedCustomers): CustomersTable {
  const column = (role: keyof TypedRow): TextColumn => {
    const texts = new ColumnTexts();
    const codes = Uint32Array.from(rows, (row) => texts.code(row[role]));
    return { kind: "text", codes, dictionary: texts.finish() };
  };
  return {
    rowCount: rows.length,
    sources: [],
    unreadable: [],
    columns: {
      customerName: column("customerName"),
      birthDay: { kind: "day", days: Float64Array.from(rows, ({ birthDay }) => parseIsoDay(birthDay)) },
      phone: column("phone"),
      email: column("email"),
      taxNumber: column("taxNumber"),
      address: column("address"),
      town: column("town"),
    },
  };
}

/** Pairs of rows that are one customer, as `a * rowCount + b` with a < b. */
export function truePairs({ entity }: GeneratedCustomers): ReadonlySet<number> {
  const rowsOf = new Map<number, number[]>();
  const pairs = new Set<number>();
  for (const [row, customer] of entity.entries()) {
    const rows = rowsOf.get(customer) ?? [];
    for (const other of rows) pairs.add(other * entity.length + row);
    rows.push(row);
    rowsOf.set(customer, rows);
  }
  return pairs;
}
