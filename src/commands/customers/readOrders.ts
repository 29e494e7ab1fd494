import { InputError } from "../../core/errors";
import { withNewCustomers } from "../../core/matches/newCustomers";
import type { Progress } from "../../core/progress";
import type { CustomersTable, Tables } from "../../core/table/tables";
import { type ReadBook, readBook, readOnce, tablesOf } from "../book";
import { type Described, describe } from "../describe";
import { type Ground, groundOf } from "../ground";
import type { Task } from "../runCommand";

/** A book with orders, and everything that the main job knows of its customers. */
export interface OrdersBook extends Described {
  readonly read: ReadBook;
  readonly ground: Ground;
  /** Customers to be put below those on the sheet that was made of the orders. */
  readonly newCustomers?: CustomersTable;
}

/** A book whose recognition asks questions first. */
export interface AskingBook {
  readonly read: ReadBook;
  readonly tables?: undefined;
}

/**
 * Reads a book of orders and describes its customers, for every command that stands on that.
 *
 * @throws InputError `book.noOrders` when no sheet holds orders; what recognising and reading the tables refuses.
 */
export function readOrders(task: Reading, progress: Progress): Promise<OrdersBook | AskingBook> {
  return readOnce(task.book, "orders", () => readNow(task, progress));
}

type Reading = Pick<Task<unknown>, "book" | "corrections" | "asOfDay" | "todayDay">;

async function readNow(
  { book, corrections, asOfDay, todayDay }: Reading,
  progress: Progress,
): Promise<OrdersBook | AskingBook> {
  const read = await readBook(book, corrections, progress);
  const { sheets, questions } = read.recognition;
  if (questions.length > 0) return { read };
  if (!sheets.some(({ kind }) => kind === "orders")) {
    throw new InputError("book.noOrders", { file: book.port.fileName });
  }
  const ground = await groundOf(book, read);
  const { tables, newCustomers } = await withNewcomers(
    await readOnce(book, "tables", () => tablesOf(read, progress)),
    ground,
    progress,
  );
  const described = await describe(tables, asOfDay, todayDay, progress);
  return { read, ground, ...described, ...(newCustomers && { newCustomers }) };
}

/** On a sheet that was made from the orders, orders of nobody known mean somebody new. */
async function withNewcomers(
  tables: Tables,
  { madeSheet }: Ground,
  progress: Progress,
): Promise<{ readonly tables: Tables; readonly newCustomers?: CustomersTable }> {
  const { customers, orders } = tables;
  if (madeSheet === undefined || customers?.sources[0]?.sheet !== madeSheet) return { tables };
  await progress("match", 0);
  const { customers: all, added } = withNewCustomers(customers, orders);
  if (added.rowCount === 0) return { tables };
  return { tables: { ...tables, customers: all }, newCustomers: added };
}
