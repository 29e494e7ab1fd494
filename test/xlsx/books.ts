/** Small packages written by hand, so that a test says every byte it is about. */
import { readFileSync } from "node:fs";
import { strToU8, type ZipOptions, zipSync } from "fflate";
import { InputError } from "../../src/core/errors";
import { type CellValue, cellAt, type SheetCells } from "../../src/core/table/cells";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface BookParts {
  /** By sheet name: the XML of the sheet part, or only its rows. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Items of the shared strings, e.g. `<si><t>a</t></si>`; no such part where absent. */
  readonly strings?: string;
  /** Inside `styleSheet`. */
  readonly styles?: string;
  /** Inside `workbook`, before and behind its sheets. */
  readonly workbookPr?: string;
  readonly names?: string;
  /** Further parts, or other texts for the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Parts left out. */
  readonly without?: readonly string[];
}

/** An .xlsx with one sheet `Sheet1` unless told otherwise. */
export function book(wanted: BookParts = {}, options: ZipOptions = {}): Uint8Array {
  const parts = { ...usualParts(wanted), ...wanted.parts };
  for (const name of wanted.without ?? []) delete parts[name];
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), options);
}

export function sheetXml(rows: string, behind = ""): string {
  return `<worksheet xmlns="${main}" xmlns:r="${officeRelationships}"><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

/** A .rels part; each entry is id, last word of the type, target. */
export function relationshipsXml(...entries: readonly (readonly [string, string, string])[]): string {
  const inner = entries.map(
    ([id, kind, target]) =>
      `<Relationship Id="${id}" Type="${officeRelationships}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${inner.join("")}</Relationships>`;
}

export function shared(file: string): Uint8Array {
  return new Uint8Array(readFileSync(`../shared/data/${file}`));
}

/** All values of a sheet, row by row. */
export function valuesOf(cells: SheetCells): CellValue[][] {
  return Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount }, (_, column) => cellAt(cells, row, column)),
  );
}

/** The refusal a call ends in, as `code params`. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error("not refused");
}

function usualParts({ sheets = { Sheet1: "" }, ...book }: BookParts): Record<string, string | Uint8Array> {
  const names = Object.keys(sheets);
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${sheetTypes}.${kind}+xml"/>`;
  const types = [
    override("workbook", "sheet.main"),
    ...names.map((_, index) => override(`worksheets/sheet${index + 1}`, "worksheet")),
    book.strings === undefined ? "" : override("sharedStrings", "sharedStrings"),
    book.styles === undefined ? "" : override("styles", "styles"),
  ];
  const relationships: [string, string, string][] = names.map((_, index) => [
    `rId${index + 1}`,
    "worksheet",
    `worksheets/sheet${index + 1}.xml`,
  ]);
  if (book.strings !== undefined) relationships.push(["rIdS", "sharedStrings", "sharedStrings.xml"]);
  if (book.styles !== undefined) relationships.push(["rIdT", "styles", "styles.xml"]);
  const tabs = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relationshipsXml(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${officeRelationships}">${book.workbookPr ?? ""}<sheets>${tabs.join("")}</sheets>${book.names ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml(...relationships),
    ...(book.strings !== undefined && {
      "xl/sharedStrings.xml": `<sst xmlns="${main}">${book.strings}</sst>`,
    }),
    ...(book.styles !== undefined && {
      "xl/styles.xml": `<styleSheet xmlns="${main}">${book.styles}</styleSheet>`,
    }),
    ...Object.fromEntries(
      names.map((name, index) => {
        const xml = sheets[name]!;
        return [`xl/worksheets/sheet${index + 1}.xml`, /^<(?:row|$)|^$/.test(xml) ? sheetXml(xml) : xml];
      }),
    ),
  };
}
