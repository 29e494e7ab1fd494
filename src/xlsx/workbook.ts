import type { Area, CellStyle, SheetContent } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { LockPassword, SheetLocks } from "../core/plan/locks";
import type { Calendar, SheetCells } from "../core/table/cells";
import { type OoxmlPackage, openPackage } from "./package/package";
import { readWorkbookPart } from "./package/workbookPart";
import { childNamed, isTrue, parseXml, type XmlElement } from "./package/xml";
import { PackageReader } from "./read/packageReader";
import { readLocks } from "./read/readLocks";
import { readOutlets } from "./read/readOutlets";
import { readTables } from "./read/readTables";
import { readView } from "./read/readView";
import type { Deflate, Limits, SheetView, XlsxName, XlsxSheet, XlsxTable, XlsxWorkbook } from "./types";
import { applyEdits } from "./write/applyEdits";
import { createPackage } from "./write/createPackage";
import { findCustomXml } from "./write/customXml";
import { readStructure } from "./write/locks/structure";
import { readContent } from "./write/readContent";

/**
 * Opens an .xlsx or .xlsm.
 *
 * @param bytes are never changed, and must not change while the workbook is open.
 * @param limits see `defaultLimits`: 2 GB unpacked, and a ratio of 200 for parts above 10 MB.
 * @throws InputError `file.*`, each naming the reason; see src/i18n.
 */
export function openWorkbook(bytes: Uint8Array, limits?: Limits): XlsxWorkbook {
  return new PackageWorkbook(openPackage(bytes, limits));
}

/** A new workbook without sheets; it cannot be saved before one is added. */
export function createWorkbook(): XlsxWorkbook {
  return new PackageWorkbook(createPackage());
}

class PackageWorkbook implements XlsxWorkbook {
  private reader: PackageReader;

  constructor(private readonly pkg: OoxmlPackage) {
    this.reader = new PackageReader(pkg, readWorkbookPart(pkg));
  }

  get calendar(): Calendar {
    return this.reader.workbook.calendar;
  }

  get hasMacros(): boolean {
    return /macroEnabled/i.test(this.reader.workbook.contentType);
  }

  sheets(): readonly XlsxSheet[] {
    return this.reader.workbook.sheets.map(({ name, visibility, part, kind }) => {
      const isWorksheet = kind === "worksheet";
      return {
        name,
        visibility,
        isWorksheet,
        isProtected: isWorksheet && isProtected(this.reader.read(part).frame),
      };
    });
  }

  cells(sheet: string): SheetCells {
    return this.reader.read(this.part(sheet)).cells;
  }

  tables(sheet: string): readonly XlsxTable[] {
    const part = this.part(sheet);
    return readTables(this.pkg, part, this.reader.read(part).frame);
  }

  names(): readonly XlsxName[] {
    return this.reader.workbook.names;
  }

  view(sheet: string): SheetView {
    return readView(this.reader.read(this.part(sheet)));
  }

  formula(sheet: string, row: number, column: number): string | undefined {
    return this.reader.formulas(this.part(sheet)).at(row, column);
  }

  style(style: number): CellStyle {
    return this.reader.styles.style(style);
  }

  content(sheet: string, area: Area): SheetContent {
    return readContent(this.pkg, sheet, area, this.reader);
  }

  locks(sheet: string): SheetLocks {
    const part = this.part(sheet);
    return readLocks(this.pkg, this.reader.workbook, part, this.reader.frame(part));
  }

  structure(): LockPassword | null {
    const { part } = this.reader.workbook;
    return readStructure(childNamed(parseXml(this.pkg.text(part), part), "workbookProtection"));
  }

  customXml(namespace: string): string | undefined {
    return findCustomXml(this.pkg, this.reader.workbook.part, namespace)?.xml;
  }

  outlets() {
    return readOutlets(this.pkg, this.reader.workbook);
  }

  apply(edits: readonly Edit[]): void {
    applyEdits(this.pkg, edits);
    this.reader = new PackageReader(this.pkg, readWorkbookPart(this.pkg), this.reader);
  }

  save(deflate?: Deflate): Uint8Array {
    if (this.reader.workbook.sheets.length === 0) throw new Error("a workbook without sheets");
    return this.pkg.save(deflate);
  }

  private part(sheet: string): string {
    return this.reader.sheet(sheet).part;
  }
}

function isProtected(frame: XmlElement): boolean {
  return isTrue(childNamed(frame, "sheetProtection")?.attributes.get("sheet"));
}
