import { InputError } from "../../core/errors";
import type { SheetCells } from "../../core/table/cells";
import type { OoxmlPackage } from "../package/package";
import { type RowPlaces, scanRows } from "../package/scanRows";
import { parseSheetFrame, type SheetXml, splitSheet } from "../package/sheetXml";
import type { SheetPart, WorkbookPart } from "../package/workbookPart";
import { childNamed, isTrue, type XmlElement } from "../package/xml";
import { readCells } from "./readCells";
import { SheetFormulas } from "./readFormula";
import { readStyles, type Styles } from "./readStyles";
import { indexSharedStrings, noSharedStrings, type SharedStrings } from "./sharedStrings";

/**
 * Reads the parts of one state of a package, each piece when first asked for and then kept.
 *
 * Sheet bytes are not kept here: the package holds them as long as the memory is not needed.
 */
export class PackageReader {
  private strings: SharedStrings | undefined;
  private readStyles: Styles | undefined;
  private readonly frames = new Map<string, XmlElement>();
  private readonly cellsByPart = new Map<string, SheetCells>();
  private readonly rowsByPart = new Map<string, RowPlaces>();

  constructor(
    private readonly pkg: OoxmlPackage,
    readonly workbook: WorkbookPart,
  ) {}

  get styles(): Styles {
    return (this.readStyles ??= readStyles(this.pkg, this.workbook));
  }

  sheet(name: string): SheetPart {
    const sheet = this.workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  xml(part: string): SheetXml {
    return splitSheet(this.pkg.bytes(part), part);
  }

  frame(part: string): XmlElement {
    const known = this.frames.get(part) ?? parseSheetFrame(this.xml(part), part);
    this.frames.set(part, known);
    return known;
  }

  rows(part: string): RowPlaces {
    const known = this.rowsByPart.get(part) ?? scanRows(this.xml(part), part);
    this.rowsByPart.set(part, known);
    return known;
  }

  cells(part: string): SheetCells {
    const known = this.cellsByPart.get(part);
    if (known) return known;
    const cells = readCells(this.xml(part), part, {
      sharedStrings: this.sharedStrings(),
      formats: this.styles.formats,
      calendar: this.workbook.calendar,
    });
    this.cellsByPart.set(part, cells);
    return cells;
  }

  formulas(part: string): SheetFormulas {
    return new SheetFormulas(this.xml(part), this.rows(part), part);
  }

  isProtected(part: string): boolean {
    return isTrue(childNamed(this.frame(part), "sheetProtection")?.attributes.get("sheet"));
  }

  private sharedStrings(): SharedStrings {
    return (this.strings ??= this.indexStrings());
  }

  private indexStrings(): SharedStrings {
    const part = this.workbook.sharedStringsPart;
    if (part === undefined) return noSharedStrings;
    if (!this.pkg.has(part)) throw new InputError("file.damaged", { part });
    return indexSharedStrings(this.pkg.xml(part), part);
  }
}
