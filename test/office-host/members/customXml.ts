import type { Book } from "../model/book";
import { newId } from "../model/newBook";
import { itemNotFound } from "../wire/apiError";
import { type ObjectType, wire, wireOrNull } from "../wire/objectType";

/** Parts of XML that add-ins keep in the file, each with a namespace. */
interface Part {
  readonly book: Book;
  readonly id: string;
}

interface Parts {
  readonly book: Book;
  /** Absent for all. */
  readonly namespace?: string;
}

const partType: ObjectType<Part> = {
  name: "CustomXmlPart",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ book, id }) => namespaceOf(book.customXml.get(id)!) },
  },
  methods: {
    Delete: ({ book, id }) => void book.customXml.delete(id),
    GetXml: ({ book, id }) => book.customXml.get(id),
    SetXml: ({ book, id }, [xml]) => void book.customXml.set(id, String(xml)),
  },
};

const scopedType: ObjectType<Parts> = { name: "CustomXmlPartScopedCollection", ...collection() };

export const customXmlType: ObjectType<Parts> = {
  name: "CustomXmlPartCollection",
  ...collection(),
  methods: {
    ...collection().methods,
    Add: ({ book }, [xml]) => {
      const id = newId(book);
      book.customXml.set(id, String(xml));
      return wire(partType, { book, id });
    },
    GetByNamespace: ({ book }, [namespace]) => wire(scopedType, { book, namespace: String(namespace) }),
  },
};

function collection(): Pick<ObjectType<Parts>, "items" | "indexer" | "methods"> {
  const find = (parts: Parts, id: unknown) => idsOf(parts).find((one) => one === id);
  return {
    items: (parts) => idsOf(parts).map((id) => wire(partType, { book: parts.book, id })),
    indexer: (parts, [id]) => {
      const found = find(parts, id);
      if (found === undefined) throw itemNotFound("CustomXmlPartCollection.getItem");
      return wire(partType, { book: parts.book, id: found });
    },
    methods: {
      GetCount: count,
      GetItemOrNullObject: (parts, [id]) => {
        const found = find(parts, id);
        return wireOrNull(partType, found === undefined ? undefined : { book: parts.book, id: found });
      },
    },
  };
}

function count(parts: Parts): number {
  return idsOf(parts).length;
}

function idsOf({ book, namespace }: Parts): readonly string[] {
  return [...book.customXml]
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => id);
}

const namespaceOf = (xml: string) => /\bxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
