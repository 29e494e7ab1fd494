import type { Area, SheetContent } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import type { LockPassword, SheetLocks } from "../../core/plan/locks";
import type { Progress } from "../../core/progress";
import type { Calendar, SheetCells } from "../../core/table/cells";
import type { Deflate, XlsxWorkbook } from "../../xlsx/types";
import type { AskPassword, Outlets, Secrets, SheetInfo, WorkbookName, WorkbookPort } from "../port";
import { withVerifiers } from "./verifiers";

/** The workbook port over an open .xlsx or .xlsm in memory. */
export class FileWorkbook implements WorkbookPort {
  /** Counts writes, so that a host can tell unsaved changes. */
  private writes = 0;

  constructor(
    readonly xlsx: XlsxWorkbook,
    readonly fileName: string,
    /** For locks that are to be changed and have a password. */
    private readonly askPassword: AskPassword = async () => undefined,
  ) {}

  get calendar(): Calendar {
    return this.xlsx.calendar;
  }

  get version(): number {
    return this.writes;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return this.xlsx
      .sheets()
      .filter(({ isWorksheet }) => isWorksheet)
      .map(({ name, visibility, isProtected }) => ({
        name,
        visibility,
        isProtected,
        tables: this.xlsx.tables(name),
        hiddenColumns: [...this.xlsx.view(name).hiddenColumns],
      }));
  }

  async cells(sheet: string, progress: Progress): Promise<SheetCells> {
    await progress("read", 0);
    return this.xlsx.cells(sheet);
  }

  async names(): Promise<readonly WorkbookName[]> {
    return this.xlsx.names().filter((name) => name.sheet === undefined);
  }

  async content(sheet: string, area: Area): Promise<SheetContent> {
    return this.xlsx.content(sheet, area);
  }

  async locks(sheet: string): Promise<SheetLocks> {
    return this.xlsx.locks(sheet);
  }

  async structure(): Promise<LockPassword | null> {
    return this.xlsx.structure();
  }

  async customXml(namespace: string): Promise<string | undefined> {
    return this.xlsx.customXml(namespace);
  }

  async outlets(): Promise<Outlets> {
    return this.xlsx.outlets();
  }

  /** @throws InputError `protect.*`, `password.*` as `withVerifiers`; `write.*` */
  async write(edits: readonly Edit[], progress: Progress, secrets: Secrets = {}): Promise<void> {
    const ready = await withVerifiers(edits, this.xlsx, secrets, this.askPassword, progress);
    await progress("write", 0);
    this.xlsx.apply(ready);
    this.writes++;
    await progress("write", 1);
  }

  /** @param deflate where the host has a faster one than plain JavaScript. */
  save(deflate?: Deflate): Uint8Array {
    return this.xlsx.save(deflate);
  }
}
