import { InputError } from "../../core/errors";
import type { Progress } from "../../core/progress";
import type { Tables } from "../../core/table/tables";
import { type ReadBook, readBook, readOnce, tablesOf } from "../book";
import { type Ground, groundOf } from "../ground";
import type { Task } from "../runCommand";
import type { AskingBook } from "./readOrders";

/** A book with rows of some kind: customers, orders or products. */
export interface TablesBook {
  readonly read: ReadBook;
  readonly ground: Ground;
  readonly tables: Tables;
}

/**
 * Reads a book for commands that need no orders.
 *
 * @throws InputError `book.noTables` when nothing was recognised on any sheet; what reading the tables refuses.
 */
export async function readAnyTables(
  { book, corrections }: Pick<Task<unknown>, "book" | "corrections">,
  progress: Progress,
): Promise<TablesBook | AskingBook> {
  const read = await readBook(book, corrections, progress);
  const { sheets, questions } = read.recognition;
  if (questions.length > 0) return { read };
  if (!sheets.some(({ kind }) => kind)) throw new InputError("book.noTables", { file: book.port.fileName });
  return {
    read,
    ground: await groundOf(book, read),
    tables: await readOnce(book, "tables", () => tablesOf(read, progress)),
  };
}
