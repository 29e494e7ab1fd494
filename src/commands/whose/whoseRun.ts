import { InputError } from "../../core/errors";
import { type WhoseAnswer, whose } from "../../core/protection/copies/whose";
import { cellAt, type SheetCells } from "../../core/table/cells";
import { readCsvFile } from "../../files/csv/readCsv";
import { openWorkbook } from "../../xlsx/workbook";
import { readBook } from "../book";
import { registerOf } from "../copies/register";
import { groundOf } from "../ground";
import type { GivenFile, RunCommand } from "../runCommand";

/** From whose copy a list comes that turned up somewhere. Nothing is written. */
export const whoseRun: RunCommand<"whose", Readonly<Record<never, never>>, WhoseAnswer> = {
  id: "whose",
  async prepare({ book, corrections, files = [], todayDay }, progress) {
    const read = await readBook(book, corrections, progress);
    const ground = await groundOf(book, read);
    const register = registerOf(ground.names);
    if (!register) throw new InputError("copies.none", { file: book.port.fileName });
    const answer = whose(files.flatMap(textsOf), register);
    return {
      read,
      found: {
        plan: { command: "whose", asOfDay: todayDay, basis: [], changes: [] },
        counts: { customers: 0, orders: 0, orderRows: 0, products: 0 },
        leftOut: [],
        links: [],
        remembers: null,
        summary: answer,
        results: () => ({ ...answer, named: answer.named ?? null }),
      },
    };
  },
};

/** Every text of a file, and every number as a text: phones are often kept as numbers. */
function textsOf({ name, bytes }: GivenFile): readonly string[] {
  const texts: string[] = [];
  for (const cells of sheetsOf(name, bytes)) {
    for (let column = 0; column < cells.columnCount; column++) {
      for (let row = 0; row < cells.rowCount; row++) {
        const value = cellAt(cells, row, column);
        if (typeof value === "string" || typeof value === "number") texts.push(String(value));
      }
    }
  }
  return texts;
}

function sheetsOf(name: string, bytes: Uint8Array): readonly SheetCells[] {
  if (!/\.xls[xm]$/i.test(name)) return [readCsvFile(bytes, name).cells];
  const xlsx = openWorkbook(bytes);
  return xlsx
    .sheets()
    .filter(({ isWorksheet }) => isWorksheet)
    .map((sheet) => xlsx.cells(sheet.name));
}
