import type { Area, CellStyle, SheetContent } from "../core/plan/content";
import type { Edit } from "../core/plan/edit";
import type { Calendar, SheetCells } from "../core/table/cells";
import { type OoxmlPackage, openPackage } from "./package/package";
import { readWorkbookPart } from "./package/workbookPart";
import { childNamed, isTrue, type XmlElement } from "./package/xml";
import { PackageReader } from "./read/packageReader";
import { readTables } from "./read/readTables";
import { readView } from "./read/readView";
import type { Limits, SheetView, XlsxName, XlsxSheet, XlsxTable, XlsxWorkbook } from "./types";

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

  content(_sheet: string, _area: Area): SheetContent {
    throw new Error("not yet");
  }

  apply(_edits: readonly Edit[]): void {
    throw new Error("not yet");
  }

  save(): Uint8Array {
    return this.pkg.save();
  }

  private part(sheet: string): string {
    return this.reader.sheet(sheet).part;
  }
}

function isProtected(frame: XmlElement): boolean {
  return isTrue(childNamed(frame, "sheetProtection")?.attributes.get("sheet"));
}
