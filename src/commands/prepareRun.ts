import type { Progress } from "../core/progress";
import { findOurs } from "../workbook/ours";
import { type Book, madeCustomersKey, type ReadBook } from "./book";
import { rememberRun } from "./rememberedRun";
import type { Task } from "./runCommand";
import { type AnyFound, runs } from "./runs";
import type { RunRequest } from "./session";

/**
 * Plans the run that was asked for, whichever command it is, and that the workbook remembers it. Writes nothing.
 *
 * @param todayDay days since 1970-01-01.
 * @param now ISO 8601, local time without zone, for logs.
 * @throws InputError what the command refuses.
 */
export async function prepareRun(
  book: Book,
  { command, ...asked }: RunRequest,
  todayDay: number,
  progress: Progress,
  now?: string,
): Promise<{ readonly read: ReadBook; readonly found?: AnyFound }> {
  // A request and its command belong together by the type of the request.
  const prepare = runs[command].prepare as (
    task: Task<unknown>,
    progress: Progress,
  ) => Promise<{ readonly read: ReadBook; readonly found?: AnyFound }>;
  const { read, found } = await prepare({ book, ...asked, todayDay, ...(now && { now }) }, progress);
  if (!found) return { read };
  const { plan } = found;
  if (found.remembers === null) return { read, found };
  const madeSheet = findOurs(await book.port.names(), "sheet", madeCustomersKey)?.sheet;
  // Only what follows from the rows can go stale with them.
  const basis = runs[command].again ? plan.basis : [];
  const memory = rememberRun({ ...plan, basis }, found.remembers ?? asked.settings, madeSheet);
  return { read, found: { ...found, plan: { ...plan, changes: [...plan.changes, memory] } } };
}
