import type { Book } from "../model/book";
import type { ObjectType } from "../wire/objectType";
import { wire, wireOrNull } from "../wire/objectType";

export const propertiesType: ObjectType<Book> = {
  name: "DocumentProperties",
  navigations: { Custom: (book) => wire(customPropertiesType, book) },
};

interface CustomProperty {
  readonly book: Book;
  readonly key: string;
}

const customPropertyType: ObjectType<CustomProperty> = {
  name: "CustomProperty",
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ book, key }) => (typeof book.properties.get(key) === "number" ? "Number" : "String") },
    Value: {
      get: ({ book, key }) => book.properties.get(key),
      set: ({ book, key }, value) => void book.properties.set(key, value),
    },
  },
  methods: { Delete: ({ book, key }) => void book.properties.delete(key) },
};

const customPropertiesType: ObjectType<Book> = {
  name: "CustomPropertyCollection",
  items: (book) => [...book.properties.keys()].map((key) => wire(customPropertyType, { book, key })),
  methods: {
    Add: (book, [key, value]) => {
      book.properties.set(String(key), value);
      return wire(customPropertyType, { book, key: String(key) });
    },
    GetCount: (book) => book.properties.size,
    GetItemOrNullObject: (book, [key]) =>
      wireOrNull(
        customPropertyType,
        book.properties.has(String(key)) ? { book, key: String(key) } : undefined,
      ),
  },
};
