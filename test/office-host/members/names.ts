import { formatAddress, parseAddress } from "../model/address";
import type { Book, Name, Sheet } from "../model/book";
import { requireFormula } from "../model/enteredValue";
import { type Range, sheetNamed } from "../model/range";
import { isName, tablesOf } from "../model/tables";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/apiError";
import type { ObjectType } from "../wire/objectType";
import { field, WireObject, wire, wireOrNull } from "../wire/objectType";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";

interface Names {
  readonly book: Book;
  /** Absent for the names of the whole workbook. */
  readonly sheet?: Sheet;
}

interface Item extends Names {
  readonly name: Name;
}

const nameType: ObjectType<Item> = {
  name: "NamedItem",
  id: ({ name }) => name.name,
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, formula) => {
        name.formula = asFormula(formula, "NamedItem.formula");
      },
    },
    Visible: onName("visible"),
    Comment: onName("comment"),
    Scope: { get: ({ name }) => (name.sheet ? "Worksheet" : "Workbook") },
    Type: { get: typeOfName },
    Value: { get: valueOfName },
  },
  navigations: {
    Worksheet: ({ name }) => wireOrNull(worksheetType, name.sheet),
    WorksheetOrNullObject: ({ name }) => wireOrNull(worksheetType, name.sheet),
  },
  methods: {
    Delete: ({ book, name }) => void book.names.splice(book.names.indexOf(name), 1),
    GetRange: (item) => {
      const range = rangeOfName(item);
      if (!range) throw itemNotFound("NamedItem.getRange");
      return wire(rangeType, range);
    },
    GetRangeOrNullObject: (item) => wireOrNull(rangeType, rangeOfName(item)),
  },
};

export const nameCollectionType: ObjectType<Names> = {
  name: "NamedItemCollection",
  items: (names) => namesIn(names).map((name) => wire(nameType, { ...names, name })),
  indexer: (names, [key]) => {
    const item = find(names, key);
    if (!item) throw itemNotFound("NamedItemCollection.getItem");
    return item;
  },
  methods: {
    Add: (names, [name, reference, comment]) => {
      const formula =
        reference instanceof WireObject
          ? referenceTo(reference.it as Range)
          : asFormula(reference, addLocation);
      return add(names, name, formula, comment);
    },
    AddFormulaLocal: (names, [name, formula, comment]) =>
      add(names, name, asFormula(formula, addLocation), comment),
    GetCount: (names) => namesIn(names).length,
    GetItemOrNullObject: (names, [key]) => find(names, key),
  },
};

const addLocation = "NamedItemCollection.add";

function add(names: Names, name: unknown, formula: string, comment: unknown): WireObject {
  const { book, sheet } = names;
  if (typeof name !== "string" || !isName(name)) throw invalidArgument(addLocation);
  const isTable = tablesOf(book).some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (isTable || find(names, name)) throw itemAlreadyExists(addLocation);
  const created = { name, formula, visible: true, comment: String(comment ?? ""), ...(sheet && { sheet }) };
  book.names.push(created);
  return wire(nameType, { ...names, name: created });
}

/** Names whose reference is gone stay in the list. */
function namesIn({ book, sheet }: Names): readonly Name[] {
  return book.names.filter((name) => name.sheet === sheet);
}

function find(names: Names, key: unknown): WireObject | null {
  const wanted = String(key).toLowerCase();
  const name = namesIn(names).find((one) => one.name.toLowerCase() === wanted);
  return wireOrNull(nameType, name && { ...names, name });
}

function onName<K extends "visible" | "comment">(key: K) {
  const property = field<Name, K>(key);
  return {
    get: ({ name }: Item) => property.get(name),
    set: ({ name }: Item, value: unknown) => property.set!(name, value),
  };
}

function asFormula(formula: unknown, location: string): string {
  if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument(location);
  requireFormula(formula, location);
  return formula;
}

function referenceTo({ sheet, area }: Range): string {
  return `=${formatAddress(sheet.name, area, "$")}`;
}

function rangeOfName({ book, name }: Item): Range | undefined {
  const address = parseAddress(name.formula.slice(1));
  const sheet = address?.sheet === undefined ? undefined : sheetNamed(book, address.sheet);
  return address && sheet && { sheet, area: address.area };
}

const constant = /^=\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/;

function typeOfName(item: Item): string {
  const { formula } = item.name;
  if (formula.includes("#REF!")) return "Error";
  if (rangeOfName(item)) return "Range";
  if (constant.test(formula)) return "String";
  return Number.isNaN(Number(formula.slice(1))) ? "String" : "Double";
}

function valueOfName(item: Item): unknown {
  const { formula } = item.name;
  const range = rangeOfName(item);
  if (range) return formatAddress(range.sheet.name, range.area, "$");
  if (formula.includes("#REF!")) return "#REF!";
  if (!constant.test(formula))
    return Number.isNaN(Number(formula.slice(1))) ? formula : Number(formula.slice(1));
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.replaceAll('""', '"')).join("");
}
