import { InputError } from "../../core/errors";
import { type Duplicates, defaultDuplicateSettings, findDuplicates } from "../../core/matches/findDuplicates";
import {
  answersFor,
  type RowIdentity,
  rowIdentities,
  type StoredAnswer,
  withAnswers,
} from "../../core/merges/rowIdentity";
import type { Progress } from "../../core/progress";
import { blankRowTest } from "../../core/table/blankRow";
import type { RecognisedSheet } from "../../core/table/recognition";
import type { SourceSheet } from "../../core/table/sourceSheet";
import { type CustomersTable, placeOf } from "../../core/table/tables";
import { readAnyTables, type TablesBook } from "../customers/readAnyTables";
import type { AskingBook } from "../customers/readOrders";
import type { Counts, Task } from "../runCommand";
import { storedAnswers } from "./answersMemory";

/** A book with customers, on whatever sheet. */
export interface CustomersBook extends TablesBook {
  readonly customers: CustomersTable;
  /** The sheet of customers as it was recognised, and its cells. */
  readonly sheet: RecognisedSheet;
  readonly source: SourceSheet;
}

/** Its customers compared with each other. */
export interface DuplicatesBook extends CustomersBook {
  readonly duplicates: Duplicates;
  readonly identities: readonly RowIdentity[];
  /** Former answers and those given now. */
  readonly answers: readonly StoredAnswer[];
}

/**
 * Reads a book for what is done to its customers' rows.
 *
 * @throws InputError `duplicates.noCustomers` when there are orders only; what reading the tables refuses.
 */
export async function readCustomers(
  task: Pick<Task<unknown>, "book" | "corrections">,
  progress: Progress,
): Promise<CustomersBook | AskingBook> {
  const book = await readAnyTables(task, progress);
  if (!book.tables) return book;
  const { customers } = book.tables;
  const [place] = customers?.sources ?? [];
  const sheet = book.read.recognition.sheets.find((one) => one.sheet === place?.sheet);
  const source = book.read.sources.find(({ name }) => name === place?.sheet);
  if (!customers || !sheet || !source) {
    throw new InputError("duplicates.noCustomers", { file: task.book.port.fileName });
  }
  return { ...book, customers, sheet, source };
}

/** @param probability pairs of at least this one are duplicates. */
export async function readDuplicates(
  task: Pick<Task<unknown>, "book" | "corrections">,
  given: readonly StoredAnswer[],
  probability: number,
  progress: Progress,
): Promise<DuplicatesBook | AskingBook> {
  const book = await readCustomers(task, progress);
  if (!book.tables) return book;
  const { customers, ground } = book;
  const identities = rowIdentities(customers);
  const answers = withAnswers(storedAnswers(ground.names), given);
  const settings = {
    ...defaultDuplicateSettings,
    probability,
    answers: answersFor(customers, identities, answers),
  };
  return { ...book, identities, answers, duplicates: await findDuplicates(customers, settings, progress) };
}

/** The row as the sheet shows it, counted from 1. */
export const sheetRow = ({ customers }: CustomersBook, row: number) => placeOf(customers, row).row + 1;

/** The latest order day; today where there are no orders. Days since 1970-01-01. */
export function asOfDayOf({ tables: { orders } }: CustomersBook, todayDay: number): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const day of orders.columns.orderDay?.days ?? []) if (day > latest) latest = day;
  return latest === Number.NEGATIVE_INFINITY ? todayDay : latest;
}

/** Blank rows are nobody. */
export function customerCounts({ tables, customers }: CustomersBook): Counts {
  const isBlank = blankRowTest(customers.columns);
  let count = 0;
  for (let row = 0; row < customers.rowCount; row++) if (!isBlank(row)) count++;
  const { orders } = tables;
  const { orderId } = orders.columns;
  return {
    customers: count,
    orders: orderId ? new Set(orderId.codes.filter((code) => code > 0)).size : orders.rowCount,
    orderRows: orders.rowCount,
    products: tables.products?.rowCount ?? 0,
  };
}
