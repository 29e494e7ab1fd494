import { InputError } from "../../core/errors";
import type { OoxmlPackage } from "../package/package";
import { relationshipKind } from "../package/relationships";
import { readWorkbookPart, type SheetPart, type WorkbookPart } from "../package/workbookPart";
import { parseXml } from "../package/xml";
import { PendingCells } from "./cells/pendingCells";
import { type Dialect, dialectOf, freePartName } from "./namespaces";
import type { WaitingPivot } from "./pivots/waitingPivot";
import { ChangedCells } from "./recalculation/changedCells";
import { workbookOrder } from "./schemaOrder";
import { SharedStringsDraft } from "./sharedStringsDraft";
import { SheetDraft } from "./sheetDraft";
import { emptyStyles } from "./styles/emptyStyles";
import { StylesDraft } from "./styles/stylesDraft";
import { XmlDraft } from "./xmlDraft";

const contentTypes = {
  sharedStrings: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
};

/** A workbook while a list of edits is carried out on a copy of its package. */
export class WorkbookDraft {
  private present: WorkbookPart;
  private readonly sheets = new Map<string, SheetDraft>();
  private readonly strings: SharedStringsDraft;
  private readonly removedSheets = new Set<string>();
  private stylesDraft: StylesDraft | undefined;
  readonly dialect: Dialect;
  /** Pivots that are to be made when all cells are written. */
  readonly waitingPivots: WaitingPivot[] = [];
  /** Whether Excel has to compute the workbook anew when it opens it. */
  private isCalculationDue = false;

  constructor(readonly pkg: OoxmlPackage) {
    this.present = readWorkbookPart(pkg);
    this.strings = new SharedStringsDraft(pkg, this.present.sharedStringsPart);
    this.dialect = dialectOf(this.workbookXml().root);
  }

  get workbook(): WorkbookPart {
    return this.present;
  }

  get styles(): StylesDraft {
    return (this.stylesDraft ??= this.loadStyles());
  }

  /** @throws InputError `write.noSheet` */
  sheetPart(name: string): SheetPart {
    const sheet = this.present.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new InputError("write.noSheet", { sheet: name });
    return sheet;
  }

  /** A worksheet, its waiting cells not yet written. @throws InputError `write.noSheet` */
  sheet(name: string): SheetDraft {
    const { part, kind } = this.sheetPart(name);
    if (kind !== "worksheet") throw new InputError("write.noSheet", { sheet: name });
    const known = this.sheets.get(part);
    if (known) return known;
    const draft = new SheetDraft(this.pkg.bytes(part), name, part, this.pendingCells(name));
    this.sheets.set(part, draft);
    return draft;
  }

  /** A worksheet with all its cells written. */
  writtenSheet(name: string): SheetDraft {
    const sheet = this.sheet(name);
    this.flush(sheet);
    return sheet;
  }

  /** The shared string of an index, new ones included. */
  text(code: number): string {
    return this.strings.at(code);
  }

  forgetSheet({ name, part }: SheetPart): void {
    this.sheets.delete(part);
    this.removedSheets.add(name);
  }

  /** Cells that have another value now, by sheet. Of a sheet that was removed and came back that is all of them. */
  changes(): ReadonlyMap<string, ChangedCells> {
    const changes = new Map([...this.sheets.values()].map(({ name, changed }) => [name, changed]));
    for (const name of this.removedSheets) {
      const changed = changes.get(name) ?? new ChangedCells();
      changed.addWhole();
      changes.set(name, changed);
    }
    return changes;
  }

  /** Changes the workbook part; what was read from it is read anew. */
  editWorkbook(change: (xml: XmlDraft) => void): void {
    const xml = this.workbookXml();
    const before = xml.text;
    change(xml);
    if (xml.text !== before) this.pkg.setPart(this.present.part, xml.text);
    this.present = readWorkbookPart(this.pkg);
  }

  /** The list of cells with formulas no longer holds; programs make a new one. */
  dropCalculationChain(): void {
    const { part } = this.present;
    for (const { id, type, target } of this.pkg.relationships(part)) {
      if (relationshipKind(type) !== "calcChain") continue;
      this.pkg.removeRelationship(part, id);
      this.pkg.removePart(target);
    }
    this.isCalculationDue = true;
  }

  /**
   * Puts everything into the package.
   *
   * @throws InputError `write.lastSheet` when no sheet would be visible
   */
  finish(): void {
    if (!this.present.sheets.some(({ visibility }) => visibility === "visible")) {
      throw new InputError("write.lastSheet");
    }
    for (const sheet of this.sheets.values()) {
      this.flush(sheet);
      const bytes = sheet.bytes();
      if (bytes) this.pkg.setPart(sheet.part, bytes);
    }
    if (this.strings.isChanged) this.writeStrings();
    if (this.stylesDraft?.isChanged) this.writeStyles(this.stylesDraft);
    if (this.isCalculationDue) this.askForCalculation();
  }

  private flush(sheet: SheetDraft): void {
    const { calendar } = this.present;
    const patched = sheet.flush(
      { strings: this.strings, calendar, keepingLocks: (look, present) => this.keepingLocks(look, present) },
      this.pendingCells(sheet.name),
    );
    if (!patched) return;
    this.strings.dropReferences(patched.stringsDropped);
    this.isCalculationDue = true;
    if (patched.formulasChanged) this.dropCalculationChain();
  }

  /** Without opening the styles where no cell of the sheet has a format. */
  private keepingLocks(look: number, present: number): number {
    return look === present ? look : this.styles.keepingLocks(look, present);
  }

  private pendingCells(sheet: string): PendingCells {
    return new PendingCells(sheet, this.present.calendar, (style) => this.styles.cellFormat(style));
  }

  private workbookXml(): XmlDraft {
    const { part } = this.present;
    return new XmlDraft(this.pkg.text(part), part);
  }

  private loadStyles(): StylesDraft {
    const { stylesPart, themePart } = this.present;
    const theme =
      themePart !== undefined && this.pkg.has(themePart)
        ? parseXml(this.pkg.text(themePart), themePart)
        : undefined;
    const part = stylesPart ?? this.newPartName("styles");
    const isThere = stylesPart !== undefined && this.pkg.has(stylesPart);
    return new StylesDraft(isThere ? this.pkg.text(part) : emptyStyles(this.dialect), part, theme);
  }

  private writeStyles(styles: StylesDraft): void {
    const part = this.present.stylesPart ?? this.newPartName("styles");
    this.pkg.setPart(part, styles.text(), contentTypes.styles);
    if (this.present.stylesPart === undefined) this.relate("styles", part);
  }

  private writeStrings(): void {
    const part = this.present.sharedStringsPart ?? this.newPartName("sharedStrings");
    this.pkg.setPart(part, this.strings.bytes(this.dialect.main), contentTypes.sharedStrings);
    if (this.present.sharedStringsPart === undefined) this.relate("sharedStrings", part);
  }

  private relate(kind: string, part: string): void {
    this.pkg.addRelationship(this.present.part, `${this.dialect.relationships}/${kind}`, part);
  }

  private newPartName(stem: string): string {
    const folder = this.present.part.slice(0, this.present.part.lastIndexOf("/") + 1);
    const usual = `${folder}${stem}.xml`;
    return this.pkg.has(usual) ? freePartName(this.pkg, this.present.part, stem) : usual;
  }

  private askForCalculation(): void {
    this.editWorkbook((xml) => {
      const present = xml.child("calcPr");
      if (present) return xml.setAttribute(present, "fullCalcOnLoad", "1");
      xml.insertInOrder(xml.root, workbookOrder, "calcPr", `<${xml.root.prefix}calcPr fullCalcOnLoad="1"/>`);
    });
  }
}
