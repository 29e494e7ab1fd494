import { InputError } from "../../core/errors";
import type { Plan } from "../../core/plan/plan";
import type { Progress } from "../../core/progress";
import { say } from "../../i18n";
import { allOurs } from "../../workbook/ours";
import { type Book, correctionsOf, fingerprintOf, type ReadBook, readBook, tablesOf } from "../book";
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
  const tables = await tablesOf(read, progress);
  const described = await describe(tables, asOfDay, today, progress);
  await progress("report", 0);

  const names = await book.port.names();
  const ours = new Set([...allOurs(names, "sheet").values()].map(({ sheet }) => sheet));
  const inBook = (await book.port.sheets()).map(({ name }) => name);
  const basis = sheets
    .filter(({ kind, sheet }) => kind && inBook.includes(sheet))
    .map((sheet) => ({ sheet: sheet.sheet, fingerprint: fingerprintOf(read.sources, sheet) }));
  const remember = correctionsOf(read.recognition, read.corrections, (sheet) => inBook.includes(sheet));
  const surroundings = {
    basis,
    takenNames: inBook.filter((name) => !ours.has(name)),
    calendar: book.port.calendar,
    memory: {
      corrections: JSON.stringify(remember),
      segment: JSON.stringify({ asOfDay: described.descriptions.asOfDay, basis }),
    },
  };
  return {
    read,
    described,
    plan: segmentPlan(read, described, surroundings, (key, params) => say(language, key, params)),
  };
}
