import type { Book } from "../model/book";
import { normalLook } from "../model/look";
import { itemNotFound } from "../wire/apiError";
import { type ObjectType, wire } from "../wire/objectType";

/** The style every cell has that was given no other. */
const fontType: ObjectType<Book> = {
  name: "RangeFont",
  properties: {
    Bold: { get: () => normalLook.bold },
    Color: { get: () => normalLook.fontColor },
    Name: { get: () => normalLook.fontName },
    Size: { get: () => normalLook.fontSize },
  },
};

const styleType: ObjectType<Book> = {
  name: "Style",
  id: () => "Normal",
  properties: { Name: { get: () => "Normal" }, BuiltIn: { get: () => true } },
  navigations: { Font: (book) => wire(fontType, book) },
};

export const styleCollectionType: ObjectType<Book> = {
  name: "StyleCollection",
  items: (book) => [wire(styleType, book)],
  indexer: normal,
  methods: { GetItem: normal },
};

function normal(book: Book, [name]: readonly unknown[]) {
  if (name !== "Normal") throw itemNotFound("StyleCollection.getItem");
  return wire(styleType, book);
}
