import type { Host } from "./host";
import { rangeAt } from "./model/range";
import { writeEntries } from "./model/writeBlock";

/**
 * The user types into a cell, or fills a range, behind the add-in's back; those who listen hear of it.
 *
 * @param address with its sheet, e.g. `Orders!B2`.
 * @throws ApiError where Excel would refuse, e.g. `AccessDenied` on locked cells.
 */
export function userTypes(host: Host, address: string, entry: unknown): void {
  const { book } = host;
  book.events.byUser = true;
  try {
    writeEntries(rangeAt(book, book.activeSheet!, address, "user"), entry, "user");
  } finally {
    book.events.byUser = false;
  }
  host.sendEvents();
}
