import type { Book, Sheet } from "../model/book";
import { EventType, listening } from "../model/events";
import { sheetNamed } from "../model/range";
import { insertSheet } from "../model/sheets";
import { itemNotFound } from "../wire/apiError";
import type { ObjectType } from "../wire/objectType";
import { wire, wireOrNull } from "../wire/objectType";
import { worksheetType } from "./worksheet";

export const worksheetCollectionType: ObjectType<Book> = {
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => wire(worksheetType, sheet)),
  indexer: (book, [key]) => wire(worksheetType, sheetOf(book, key)),
  methods: {
    Add: (book, [name]) => wire(worksheetType, insertSheet(book, name)),
    GetActiveWorksheet: ({ activeSheet }) => wireOrNull(worksheetType, activeSheet ?? undefined),
    GetCount: ({ sheets }, [visibleOnly]) => shown(sheets, visibleOnly).length,
    GetFirst: ({ sheets }, [visibleOnly]) => wireOrNull(worksheetType, shown(sheets, visibleOnly)[0]),
    GetLast: ({ sheets }, [visibleOnly]) => wireOrNull(worksheetType, shown(sheets, visibleOnly).at(-1)),
    GetItem: (book, [key]) => wire(worksheetType, sheetOf(book, key)),
    GetItemOrNullObject: (book, [key]) => wireOrNull(worksheetType, find(book, key)),
    ...listening(
      {
        ActivatedEvent: EventType.activated,
        AddedEvent: EventType.added,
        DataChangedEvent: EventType.changed,
        DeactivatedEvent: EventType.deactivated,
        DeletedEvent: EventType.deleted,
        ProtectionChangedEvent: EventType.protectionChanged,
      },
      (book: Book) => book,
    ),
  },
};

function find(book: Book, key: unknown): Sheet | undefined {
  return book.sheets.find(({ id }) => id === key) ?? sheetNamed(book, String(key));
}

function sheetOf(book: Book, key: unknown): Sheet {
  const sheet = find(book, key);
  if (!sheet) throw itemNotFound("WorksheetCollection.getItem");
  return sheet;
}

function shown(sheets: readonly Sheet[], visibleOnly: unknown): readonly Sheet[] {
  return visibleOnly === true ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}
