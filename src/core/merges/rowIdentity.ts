/** Which row of the customers is meant, whenever it is asked again. */

import type { Answer, RememberedAnswer } from "../matches/learn/answers";
import { rowKeys } from "../matches/learn/rowKeys";
import type { Column } from "../table/columns";
import type { CustomerRole } from "../table/roles";
import type { CustomersTable } from "../table/tables";
import { textHash } from "./textHash";

/** By id where it has one of its own, else by content: no name or number can be read in either hash. */
export interface RowIdentity {
  /** Hash of the id; "" where it has none or shares it. */
  readonly id: string;
  /** Hash of what the row says of the customer; numbered where rows say the same. */
  readonly content: string;
}

/** An answer as the workbook remembers it. */
export interface StoredAnswer {
  readonly rows: readonly [RowIdentity, RowIdentity];
  readonly answer: Answer;
}

const telling: readonly CustomerRole[] = [
  "customerName",
  "firstName",
  "lastName",
  "middleName",
  "company",
  "birthDay",
  "phone",
  "email",
  "taxNumber",
  "personalNumber",
  "address",
  "postcode",
  "town",
];

/** The identity of each row; it stays when rows are moved, added or taken away. */
export function rowIdentities({ rowCount, columns }: CustomersTable): readonly RowIdentity[] {
  const { customerId } = columns;
  const bearers = new Map<number, number>();
  for (const code of customerId?.codes ?? []) bearers.set(code, (bearers.get(code) ?? 0) + 1);
  const present = telling.map((role) => columns[role]).filter((column) => column !== undefined);
  const times = new Map<string, number>();
  return Array.from({ length: rowCount }, (_, row) => {
    const text = present.map((column) => textOf(column, row)).join("\t");
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    const code = customerId?.codes[row] ?? 0;
    return {
      id: code > 0 && bearers.get(code) === 1 ? textHash(customerId!.dictionary.at(code)) : "",
      content: textHash(time === 1 ? text : `${text}\t#${time}`),
    };
  });
}

/** One text for an identity, for lists of rows. */
export const identityKey = ({ id, content }: RowIdentity) => (id === "" ? content : `id ${id}`);

/** Finds rows by identity: by id, else by content. */
export function rowFinder(identities: readonly RowIdentity[]): (identity: RowIdentity) => number | undefined {
  const byId = new Map(identities.flatMap(({ id }, row) => (id === "" ? [] : [[id, row] as const])));
  const byContent = new Map(identities.map(({ content }, row) => [content, row]));
  return ({ id, content }) => (id === "" ? undefined : byId.get(id)) ?? byContent.get(content);
}

/** Remembered answers as the search for duplicates takes them; those about rows that are gone are left out. */
export function answersFor(
  customers: CustomersTable,
  identities: readonly RowIdentity[],
  stored: readonly StoredAnswer[],
): readonly RememberedAnswer[] {
  if (stored.length === 0) return [];
  const find = rowFinder(identities);
  const keys = rowKeys(customers);
  const byPair = new Map<string, RememberedAnswer>();
  for (const { rows, answer } of stored) {
    const [one, other] = rows.map(find);
    if (one === undefined || other === undefined || one === other) continue;
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    byPair.set(pair.join(" "), { rows: [keys[pair[0]]!, keys[pair[1]]!], answer });
  }
  return [...byPair.values()];
}

/** Former answers and new ones; of two about the same rows the new one counts. */
export function withAnswers(
  former: readonly StoredAnswer[],
  given: readonly StoredAnswer[],
): readonly StoredAnswer[] {
  const pairKey = ({ rows }: StoredAnswer) => rows.map(identityKey).sort().join(" ");
  const all = new Map(former.map((answer) => [pairKey(answer), answer]));
  for (const answer of given) all.set(pairKey(answer), answer);
  return [...all.values()];
}

function textOf(column: Column, row: number): string {
  if (column.kind === "text") return column.dictionary.at(column.codes[row]!).trim().toLowerCase();
  const value = column.kind === "day" ? column.days[row]! : column.values[row]!;
  return Number.isNaN(value) ? "" : String(value);
}
