import type { Book } from "../model/book";
import { itemNotFound } from "../wire/apiError";
import type { ObjectType } from "../wire/objectType";
import { wire } from "../wire/objectType";

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const settingType: ObjectType<Setting> = {
  name: "Setting",
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => void book.settings.set(key, value),
    },
  },
  methods: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

export const settingCollectionType: ObjectType<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => wire(settingType, { book, key })),
  indexer: (book, [key]) => {
    const setting = find(book, key);
    if (!setting) throw itemNotFound("SettingCollection.getItem");
    return setting;
  },
  methods: {
    Add: (book, [key, value]) => {
      book.settings.set(String(key), value);
      return wire(settingType, { book, key: String(key) });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, [key]) => find(book, key),
  },
};

function find(book: Book, key: unknown) {
  return book.settings.has(String(key)) ? wire(settingType, { book, key: String(key) }) : null;
}
