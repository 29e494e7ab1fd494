import { formatArea } from "./address";
import { intersection } from "./area";
import type { Book, Sheet } from "./book";
import type { Range } from "./range";

/** Numbers the client knows events by. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  deleted: 15,
  protectionChanged: 24,
  tableChanged: 101,
} as const;

const workbookTarget = "Workbook";
const richApiCategory = 65_536;

/** Tells of changed cells, by sheet and by each table they lie in. */
export function raiseChanged({ sheet, area }: Range, changeType: string): void {
  const { id: worksheetId, book } = sheet;
  const triggerSource = book.events.byUser ? "Unknown" : "ThisLocalAddin";
  const change = { address: formatArea(area), changeType, source: "Local", triggerSource, worksheetId };
  raise(sheet, EventType.changed, { ...change, type: "WorksheetChanged" });
  for (const table of sheet.tables) {
    if (!intersection(table.area, area)) continue;
    raiseTo(book, EventType.tableChanged, table.id, { ...change, type: "TableChanged", tableId: table.id });
  }
}

/** Tells those who listen to the sheet and those who listen to the workbook. */
export function raise(sheet: Sheet, eventType: number, message: object): void {
  raiseTo(sheet.book, eventType, sheet.id, message);
  raiseTo(sheet.book, eventType, workbookTarget, message);
}

export function raiseTo({ events }: Book, eventType: number, target: string, message: object): void {
  if (!events.enabled || !events.registered.has(`${eventType}|${target}`)) return;
  events.waiting.push([richApiCategory, eventType, target, JSON.stringify(message), 0]);
}

type Register<T> = Record<string, (it: T, args: readonly unknown[]) => undefined>;

/**
 * The methods by which a client begins and ends to listen.
 *
 * @param kinds by the word in the method's name, e.g. `DataChanged` for `_RegisterDataChangedEvent`.
 */
export function listening<T>(
  kinds: Readonly<Record<string, number>>,
  book: (it: T) => Book,
  target: (it: T) => string = () => workbookTarget,
): Register<T> {
  const methods: Register<T> = {};
  for (const [kind, eventType] of Object.entries(kinds)) {
    const key = (it: T) => `${eventType}|${target(it)}`;
    methods[`_Register${kind}`] = (it) => void book(it).events.registered.add(key(it));
    methods[`_Unregister${kind}`] = (it) => void book(it).events.registered.delete(key(it));
  }
  return methods;
}
