import type { Book } from "../model/book";
import { tablesOf } from "../model/tables";
import type { ObjectType } from "../wire/objectType";
import { wire, wireOrNull } from "../wire/objectType";
import { applicationType, runtimeType } from "./application";
import { customXmlType } from "./customXml";
import { functionsType } from "./functions";
import { nameCollectionType } from "./names";
import { propertiesType } from "./properties";
import { workbookProtectionType } from "./protection";
import { rangeType } from "./range";
import { settingCollectionType } from "./settings";
import { styleCollectionType } from "./styles";
import { tableCollectionType } from "./tables";
import { worksheetCollectionType } from "./worksheets";

export const workbookType: ObjectType<Book> = {
  name: "Workbook",
  properties: {
    Name: { get: () => "Book1.xlsx" },
    IsDirty: { get: () => true, set: () => undefined },
    ReadOnly: { get: () => false },
  },
  navigations: {
    Application: (book) => wire(applicationType, book),
    CustomXmlParts: (book) => wire(customXmlType, { book }),
    Functions: (book) => wire(functionsType, book),
    Names: (book) => wire(nameCollectionType, { book }),
    Properties: (book) => wire(propertiesType, book),
    Protection: (book) => wire(workbookProtectionType, book),
    Settings: (book) => wire(settingCollectionType, book),
    Styles: (book) => wire(styleCollectionType, book),
    Tables: (book) => wire(tableCollectionType, { book, tables: () => tablesOf(book) }),
    Worksheets: (book) => wire(worksheetCollectionType, book),
    _Runtime: (book) => wire(runtimeType, book),
  },
  methods: {
    GetSelectedRange: (book) => wireOrNull(rangeType, firstCell(book)),
    GetActiveCell: (book) => wireOrNull(rangeType, firstCell(book)),
    Save: () => undefined,
  },
};

function firstCell({ activeSheet }: Book) {
  const area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
  return activeSheet ? { sheet: activeSheet, area } : undefined;
}
