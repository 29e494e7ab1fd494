import type { CellStyle, ConditionalFormat, Validation } from "../../src/core/plan/content";
import type { XlsxWorkbook } from "../../src/xlsx/types";
import { Host, type HostOptions } from "./host";
import { parseAddress } from "./model/address";
import type { Book, ConditionalRule, Sheet } from "./model/book";
import { setCell, setLook } from "./model/cells";
import { pixelsOfCharacters } from "./model/columns";
import { linkKey } from "./model/links";
import { type Look, lookOf } from "./model/look";
import { addSheet, newBook, newId } from "./model/newBook";
import { defaultOptions } from "./model/protection";
import { sheetNamed } from "./model/range";
import { type BookShape, type SheetShape, shapeOf } from "./shape";

/** Excel with this workbook open. Passwords of protected sheets are not known from a file: there is none. */
export function hostFrom(xlsx: XlsxWorkbook, options?: HostOptions): Host {
  return new Host(bookFrom(shapeOf(xlsx)), options);
}

function bookFrom(shape: BookShape): Book {
  const book = newBook(shape.calendar);
  for (const sheet of shape.sheets) fillSheet(addSheet(book, sheet.name), sheet);
  book.activeSheet = book.sheets.find(({ visibility }) => visibility === "Visible") ?? null;
  for (const { name, refersTo, isHidden, sheet } of shape.names) {
    const own = sheet === undefined ? undefined : sheetNamed(book, sheet);
    const scope = own && { sheet: own };
    book.names.push({ name, formula: `=${refersTo}`, visible: !isHidden, comment: "", ...scope });
  }
  return book;
}

function fillSheet(sheet: Sheet, shape: SheetShape): void {
  const looks = new Map<CellStyle, Look>();
  const shared = (style: CellStyle) => {
    const look = looks.get(style) ?? lookOf(style);
    looks.set(style, look);
    return look;
  };
  for (const [address, { value, formula, style }] of Object.entries(shape.cells)) {
    const { firstRow, firstColumn } = parseAddress(address)!.area;
    setCell(sheet, firstRow, firstColumn, value, formula === undefined ? undefined : `=${formula}`);
    if (style) setLook(sheet, firstRow, firstColumn, shared(style));
  }
  sheet.visibility = ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[
    shape.visibility
  ];
  for (const [column, width] of Object.entries(shape.widths)) {
    sheet.columnPixels.set(Number(column), pixelsOfCharacters(width));
  }
  for (const column of shape.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.frozenRows = shape.frozenRows;
  sheet.frozenColumns = shape.frozenColumns;
  for (const { name, area, style, bandedRows, totalRows } of shape.tables) {
    sheet.tables.push({
      id: newId(sheet.book),
      sheet,
      name,
      area,
      style,
      showHeaders: true,
      showTotals: totalRows > 0,
      showBandedRows: bandedRows,
      showBandedColumns: false,
      showFilterButton: true,
      filter: { area, criteria: new Map() },
    });
  }
  for (const format of shape.conditionalFormats) sheet.conditionalFormats.push(ruleOf(sheet, format));
  for (const validation of shape.validations) sheet.validations.push(validationOf(validation));
  for (const { row, column, target } of shape.links) {
    sheet.links.set(linkKey(row, column), { documentReference: target });
  }
  if (shape.isProtected) sheet.protection = { options: defaultOptions, password: "" };
}

function ruleOf(sheet: Sheet, format: ConditionalFormat): ConditionalRule {
  const rule = (type: string, properties: Readonly<Record<string, unknown>>): ConditionalRule => ({
    id: newId(sheet.book),
    type,
    areas: [format.area],
    stopIfTrue: false,
    properties: new Map(Object.entries(properties)),
  });
  switch (format.kind) {
    case "dataBar":
      return rule("DataBar", { "DataBar/Color": format.color });
    case "colorScale": {
      const middle = format.middle && {
        midpoint: { type: "Percentile", formula: "50", color: format.middle },
      };
      const minimum = { type: "LowestValue", color: format.low };
      const maximum = { type: "HighestValue", color: format.high };
      return rule("ColorScale", { ColorScale: { minimum, ...middle, maximum } });
    }
    case "textEquals":
      return rule("CellValue", {
        CellValue: { formula1: `="${format.text.replaceAll('"', '""')}"`, operator: "EqualTo" },
        "Fill/Color": format.fill,
        "Font/Color": format.fontColor,
      });
  }
}

function validationOf({ area, list }: Validation) {
  const source = "range" in list ? `=${list.range}` : list.join(",");
  return {
    areas: [area],
    rule: { list: { inCellDropDown: true, source } },
    ignoreBlanks: true,
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    prompt: { message: "", showPrompt: true, title: "" },
  };
}
