import type { Calendar } from "../../../src/core/table/cells";
import type { Book, Sheet } from "./book";

/** A workbook without sheets. */
export function newBook(calendar: Calendar = 1900): Book {
  return {
    calendar,
    sheets: [],
    names: [],
    settings: new Map(),
    customXml: new Map(),
    properties: new Map(),
    protection: null,
    calculationMode: "Automatic",
    activeSheet: null,
    thisYear: 2025,
    calculate: () => 0,
    events: { enabled: true, byUser: false, registered: new Set(), waiting: [] },
    ids: 0,
  };
}

/** Puts a new, empty sheet behind the others. */
export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    book,
    id: newId(book),
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    rows: new Map(),
    columnLooks: new Map(),
    columnPixels: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    filter: null,
    conditionalFormats: [],
    validations: [],
    links: new Map(),
    merges: [],
    protection: null,
    charts: [],
    pivots: [],
    slicers: [],
  };
  book.sheets.push(sheet);
  book.activeSheet ??= sheet;
  return sheet;
}

export function newId(book: Book): string {
  const digits = String(++book.ids).padStart(8, "0");
  return `{${digits}-0000-0000-0000-000000000000}`;
}
