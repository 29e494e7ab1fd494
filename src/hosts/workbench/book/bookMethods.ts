import type { Progress } from "../../../core/progress";
import type { Language } from "../../../i18n";
import { pastRuns } from "../../../workbook/carryOut";
import { Handed } from "../../rpc/serve";
import { sessionMethods } from "../../rpc/session";
import type { BookView, CellView, GridWindow, SheetLayout } from "./bookView";
import { cellView } from "./cellView";
import { type OpenBook, openBook } from "./openBook";
import { readWindow } from "./readWindow";
import { typedEdit } from "./typedEdit";

/** What the worker does for the page. One workbook is open at a time; a failed opening leaves the former one. */
export function bookMethods() {
  let current: OpenBook | undefined;
  const book = () => {
    if (!current) throw new Error("No workbook is open");
    return current;
  };

  return {
    async open(progress: Progress, bytes: Uint8Array, fileName: string): Promise<BookView> {
      await progress("open", 0);
      current = openBook(bytes, fileName);
      await progress("open", 1);
      return viewOf(current);
    },
    async view(): Promise<BookView> {
      return viewOf(book());
    },
    async layout(_progress: Progress, sheet: string): Promise<SheetLayout> {
      const { rowCount, columnCount } = book().xlsx.cells(sheet);
      return { ...book().xlsx.view(sheet), rowCount, columnCount };
    },
    async window(
      _progress: Progress,
      sheet: string,
      firstRow: number,
      rowCount: number,
      language: Language,
    ): Promise<GridWindow> {
      const { xlsx } = book();
      return readWindow(xlsx.cells(sheet), (style) => xlsx.style(style), firstRow, rowCount, language);
    },
    async cell(
      _progress: Progress,
      sheet: string,
      row: number,
      column: number,
      language: Language,
    ): Promise<CellView> {
      return cellView(book().xlsx, sheet, row, column, language);
    },
    async type(progress: Progress, sheet: string, row: number, column: number, text: string): Promise<void> {
      const { workbook, xlsx } = book();
      await workbook.write([typedEdit(xlsx.cells(sheet), sheet, row, column, text)], progress);
    },
    async save(progress: Progress): Promise<Uint8Array> {
      await progress("save", 0);
      const bytes = book().workbook.save();
      // The declared type is what arrives on the page.
      return new Handed(bytes, [bytes.buffer]) as unknown as Uint8Array;
    },
    ...sessionMethods(() => book().session),
  };
}

export type BookMethods = ReturnType<typeof bookMethods>;

async function viewOf({ xlsx, workbook, fileName }: OpenBook): Promise<BookView> {
  const shown = xlsx
    .sheets()
    .filter(({ isWorksheet, visibility }) => isWorksheet && visibility === "visible");
  const newest = (await pastRuns(workbook)).at(-1);
  return { fileName, sheets: shown.map(({ name }) => name), canUndo: newest?.canUndo ?? false };
}
