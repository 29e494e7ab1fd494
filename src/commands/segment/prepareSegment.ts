import { InputError } from "../../core/errors";
import { withNewCustomers } from "../../core/matches/newCustomers";
import type { Plan } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import type { CustomersTable, Tables } from "../../core/table/tables";
import { say } from "../../i18n";
import { allOurs, findOurs } from "../../workbook/ours";
import type { WorkbookName } from "../../workbook/port";
import {
  type Book,
  correctionsOf,
  fingerprintOf,
  madeCustomersKey,
  type ReadBook,
  readBook,
  tablesOf,
} from "../book";
import { type Described, describe } from "../describe";
import type { RunRequest } from "../session";
import { segmentPlan } from "./plan";

/** A plan and all it was made from; without a plan while the recognition asks questions. */
export interface PreparedSegment {
  readonly read: ReadBook;
  readonly described?: Described;
  readonly plan?: Plan;
}

/**
 * Reads the book and plans what Segment would write. Writes nothing.
 *
 * @param today days since 1970-01-01.
 * @throws InputError `book.noOrders` when no sheet holds orders; what recognising and reading the tables refuses.
 */
export async function prepareSegment(
  book: Book,
  { corrections, asOfDay, language }: RunRequest,
  today: number,
  progress: Progress,
): Promise<PreparedSegment> {
  const read = await readBook(book, corrections, progress);
  const { sheets, questions } = read.recognition;
  if (questions.length > 0) return { read };
  if (!sheets.some(({ kind }) => kind === "orders")) {
    throw new InputError("book.noOrders", { file: book.port.fileName });
  }
  const names = await book.port.names();
  const { tables, newCustomers } = await withNewcomers(await tablesOf(read, progress), names, progress);
  const described = await describe(tables, asOfDay, today, progress);
  await progress("report", 0);

  const ours = new Set([...allOurs(names, "sheet").values()].map(({ sheet }) => sheet));
  const inBook = (await book.port.sheets()).map(({ name }) => name);
  const basis = sheets
    .filter(({ kind, sheet }) => kind && inBook.includes(sheet))
    .map((sheet) => ({ sheet: sheet.sheet, fingerprint: fingerprintOf(read.sources, sheet) }));
  const made = findOurs(names, "sheet", madeCustomersKey)?.sheet;
  const isUsers = (sheet: string) => inBook.includes(sheet) && sheet !== made;
  const surroundings = {
    basis,
    sheetNames: inBook,
    ...(made !== undefined && { madeSheet: made }),
    ...(newCustomers && { newCustomers }),
    takenNames: inBook.filter((name) => !ours.has(name)),
    calendar: book.port.calendar,
    memory: {
      corrections: JSON.stringify(correctionsOf(read.recognition, read.corrections, isUsers)),
      segment: JSON.stringify({ asOfDay: described.descriptions.asOfDay }),
    },
  };
  return {
    read,
    described,
    plan: segmentPlan(read, described, surroundings, (key, params) => say(language, key, params)),
  };
}

/** On a sheet that was made from the orders, orders of nobody known mean somebody new. */
async function withNewcomers(
  tables: Tables,
  names: readonly WorkbookName[],
  progress: Progress,
): Promise<{ readonly tables: Tables; readonly newCustomers?: CustomersTable }> {
  const made = findOurs(names, "sheet", madeCustomersKey)?.sheet;
  const { customers, orders } = tables;
  if (made === undefined || customers?.sources[0]?.sheet !== made) return { tables };
  await progress("match", 0);
  const { customers: all, added } = withNewCustomers(customers, orders);
  if (added.rowCount === 0) return { tables };
  return { tables: { ...tables, customers: all }, newCustomers: added };
}
