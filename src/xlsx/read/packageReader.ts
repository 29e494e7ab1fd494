import { InputError } from "../../core/errors";
import type { SheetCells } from "../../core/table/cells";
import type { OoxmlPackage } from "../package/package";
import type { SheetPart, WorkbookPart } from "../package/workbookPart";
import type { XmlElement } from "../package/xml";
import { SheetFormulas } from "./readFormula";
import { readSheet, type SheetRead } from "./readSheet";
import { readStyles, type Styles } from "./readStyles";
import { indexSharedStrings, noSharedStrings, type SharedStrings } from "./sharedStrings";

/** Reads the parts of one state of a package, each when first asked for and then kept. */
export class PackageReader {
  private stylesRead: Styles | undefined;
  private stringsRead: SharedStrings | undefined;
  /** By part, with the state of the part they were read from. */
  private readonly sheets = new Map<string, { readonly state: object; readonly read: SheetRead }>();
  private formulasRead: SheetFormulas | undefined;

  /** @param earlier the reader of the state before: sheets whose part is still the same are not read again. */
  constructor(
    private readonly pkg: OoxmlPackage,
    readonly workbook: WorkbookPart,
    earlier?: PackageReader,
  ) {
    for (const [part, known] of earlier?.sheets ?? []) {
      // Styles and strings are only ever appended, so what was read before still refers to the right ones.
      if (pkg.state(part) === known.state) this.sheets.set(part, known);
    }
  }

  get styles(): Styles {
    return (this.stylesRead ??= readStyles(this.pkg, this.workbook));
  }

  sheet(name: string): SheetPart {
    const sheet = this.workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  read(part: string): SheetRead {
    const known = this.sheets.get(part);
    if (known) return known.read;
    const read = readSheet((take) => this.pkg.pieces(part, take), part, {
      sharedStrings: this.sharedStrings(),
      formats: this.styles.formats,
      calendar: this.workbook.calendar,
    });
    const state = this.pkg.state(part);
    if (state) this.sheets.set(part, { state, read });
    return read;
  }

  cells(part: string): SheetCells {
    return this.read(part).cells;
  }

  /** The sheet without its rows. */
  frame(part: string): XmlElement {
    return this.read(part).frame;
  }

  /** Those of the sheet last asked for are kept: a grid asks for one cell after the other. */
  formulas(part: string): SheetFormulas {
    if (this.formulasRead?.part !== part) this.formulasRead = new SheetFormulas(this.pkg, part);
    return this.formulasRead;
  }

  private sharedStrings(): SharedStrings {
    return (this.stringsRead ??= this.indexStrings());
  }

  private indexStrings(): SharedStrings {
    const part = this.workbook.sharedStringsPart;
    if (part === undefined) return noSharedStrings;
    if (!this.pkg.has(part)) throw new InputError("file.damaged", { part });
    return indexSharedStrings(this.pkg.xml(part), part);
  }
}
