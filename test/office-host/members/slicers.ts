import type { Sheet, Slicer } from "../model/book";
import { newId } from "../model/newBook";
import { requireHeading } from "../model/pivots";
import { requireAllowed } from "../model/protection";
import { sheetNamed } from "../model/range";
import { invalidArgument, itemNotFound } from "../wire/apiError";
import { field, type ObjectType, WireObject, wire } from "../wire/objectType";

export const slicerCollectionType: ObjectType<Sheet> = {
  name: "SlicerCollection",
  items: ({ slicers }) => slicers.map((slicer) => wire(slicerType, slicer)),
  indexer: (sheet, [key]) => item(sheet, key),
  methods: {
    Add: (sheet, [source, heading, destination]) =>
      wire(slicerType, add(sheet, source, heading, destination)),
    GetItem: (sheet, [key]) => item(sheet, key),
  },
};

function add(sheet: Sheet, source: unknown, heading: unknown, destination: unknown): Slicer {
  const location = "SlicerCollection.add";
  const home = typeof destination === "string" ? sheetNamed(sheet.book, destination) : sheet;
  const all = sheet.book.sheets.flatMap(({ pivots }) => pivots);
  const pivot = source instanceof WireObject ? undefined : all.find(({ name }) => name === source);
  if (!home || !pivot) throw invalidArgument(location);
  requireAllowed(home, null, location);
  const slicer: Slicer = {
    id: newId(sheet.book),
    sheet: home,
    pivot,
    heading: requireHeading(pivot, heading),
    name: String(heading),
    caption: String(heading),
    left: 0,
    top: 0,
    width: 144,
    height: 198,
  };
  home.slicers.push(slicer);
  return slicer;
}

function item({ slicers }: Sheet, key: unknown): WireObject {
  const found = slicers.find(({ id, name }) => id === key || name === key);
  if (!found) throw itemNotFound("SlicerCollection.getItem");
  return wire(slicerType, found);
}

const slicerType: ObjectType<Slicer> = {
  name: "Slicer",
  id: ({ id }) => id,
  properties: {
    Caption: field("caption"),
    Height: field("height"),
    Id: { get: ({ id }) => id },
    Left: field("left"),
    Name: field("name"),
    Top: field("top"),
    Width: field("width"),
  },
  methods: {
    Delete: (slicer) => void slicer.sheet.slicers.splice(slicer.sheet.slicers.indexOf(slicer), 1),
  },
};
