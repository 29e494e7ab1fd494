import type { Area, SheetContent } from "../../core/plan/content";
import type { Edit } from "../../core/plan/edit";
import type { LockPassword, SheetLocks } from "../../core/plan/locks";
import type { Progress } from "../../core/progress";
import type { Calendar, SheetCells } from "../../core/table/cells";
import type { AskPassword, Outlets, Secrets, SheetInfo, WorkbookName, WorkbookPort } from "../port";
import { readCustomXml } from "./customXml";
import { readSheetLocks, readStructure } from "./locks";
import { readCells } from "./readCells";
import { readContent } from "./readContent";
import { readOutlets } from "./readOutlets";
import { readNames, readSheets } from "./readSheets";
import { readExcel, type Supports } from "./runExcel";
import { readUnfinished } from "./unfinished";
import { repairUnfinished, writeWhole } from "./writeWhole";

/** The workbook port over the workbook that is open in Excel. Get one by `openExcel`. */
export class ExcelWorkbook implements WorkbookPort {
  constructor(
    readonly fileName: string,
    readonly calendar: Calendar,
    private readonly askPassword: AskPassword,
    private readonly supports: Supports,
  ) {}

  sheets(): Promise<readonly SheetInfo[]> {
    return readExcel(readSheets);
  }

  cells(sheet: string, progress: Progress): Promise<SheetCells> {
    return readExcel((context) => readCells(context, sheet, this.calendar, progress));
  }

  names(): Promise<readonly WorkbookName[]> {
    return readExcel(readNames);
  }

  content(sheet: string, area: Area): Promise<SheetContent> {
    return readExcel((context) => readContent(context, sheet, area));
  }

  locks(sheet: string): Promise<SheetLocks> {
    return readExcel((context) => readSheetLocks(context, sheet));
  }

  structure(): Promise<LockPassword | null> {
    return readExcel(readStructure);
  }

  customXml(namespace: string): Promise<string | undefined> {
    return readExcel((context) => readCustomXml(context, namespace));
  }

  outlets(): Promise<Outlets> {
    return readExcel(readOutlets);
  }

  async write(edits: readonly Edit[], progress: Progress, secrets: Secrets = {}): Promise<void> {
    await progress("write", 0);
    await writeWhole(edits, { ...this.settings, secrets }, progress);
    await progress("write", 1);
  }

  /** Whether a write was cut short, now or before the workbook was opened. Until it is repaired nothing is written. */
  async isUnfinished(): Promise<boolean> {
    return (await readExcel(readUnfinished)) !== undefined;
  }

  /**
   * Takes the write that was cut short back; answers whether there was one.
   *
   * @throws InputError `excel.password`, `excel.notRestored`
   */
  repair(): Promise<boolean> {
    return repairUnfinished(this.settings);
  }

  private get settings() {
    return { calendar: this.calendar, askPassword: this.askPassword, supports: this.supports };
  }
}
