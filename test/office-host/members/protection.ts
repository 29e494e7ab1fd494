import type { Book, Sheet } from "../model/book";
import { EventType, raise } from "../model/events";
import { protectBook, protectSheet, unprotectBook, unprotectSheet } from "../model/protection";
import type { ObjectType } from "../wire/objectType";

export const worksheetProtectionType: ObjectType<Sheet> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: ({ protection }) => protection !== null },
    Options: { get: ({ protection }) => protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      protectSheet(sheet, options, password);
      tell(sheet);
    },
    Unprotect: (sheet, [password]) => {
      unprotectSheet(sheet, password);
      tell(sheet);
    },
  },
};

export const workbookProtectionType: ObjectType<Book> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ protection }) => protection !== null } },
  methods: {
    Protect: (book, [password]) => protectBook(book, password),
    Unprotect: (book, [password]) => unprotectBook(book, password),
  },
};

function tell(sheet: Sheet): void {
  const isProtected = sheet.protection !== null;
  const message = { isProtected, source: "Local", type: "WorksheetProtectionChanged", worksheetId: sheet.id };
  raise(sheet, EventType.protectionChanged, message);
}
