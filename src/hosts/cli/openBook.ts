import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Book } from "../../commands/book";
import { InputError } from "../../core/errors";
import type { Progress } from "../../core/progress";
import type { SourceSheet } from "../../core/table/recognise";
import type { Corrections } from "../../core/table/recognition";
import type { TableKind } from "../../core/table/roles";
import { readCsv } from "../../files/csv/readCsv";
import type { FileWorkbook } from "../../workbook/file/fileWorkbook";
import { addTexts, kindOf, openFile } from "../../workbook/file/openFile";
import { askingFor } from "./askingFor";
import { readBytes } from "./disk";
import { unsealed } from "./sealedFile";
import type { Call } from "./usage";

export interface OpenedBook extends Book {
  readonly port: FileWorkbook;
  /** FILE as it was read. */
  readonly bytes: Uint8Array;
  /** FILE opens with this only. */
  readonly password?: string;
  /** The sheets asked for with --customers, --orders, --products. */
  readonly tables: NonNullable<Corrections["tables"]>;
}

/**
 * Opens FILE and the files named beside it.
 *
 * Where FILE is a CSV, other CSV files become sheets of the same new workbook, so that the result holds all it was
 * made from. Into a user's workbook nothing is brought in: files beside it are only read.
 */
export async function openBook(call: Call, progress: Progress): Promise<OpenedBook> {
  const bytes = readBytes(call.file);
  const file = await unsealed(call.file, bytes, call, progress);
  const port = naming(call.file, () => openFile(file.bytes, basename(call.file), askingFor(call)));
  const isNew = kindOf(call.file) === "texts";
  const outside: SourceSheet[] = [];
  const tables: Partial<Record<TableKind, string[]>> = {};
  for (const kind of ["customers", "orders", "products"] as const) {
    const asked = call[kind];
    if (asked.length > 0) tables[kind] = asked.map((word) => sheetFor(word));
  }
  return { port, bytes, outside, tables, ...(file.password !== undefined && { password: file.password }) };

  function sheetFor(word: string): string {
    if (port.xlsx.sheets().some(({ name }) => name === word)) return word;
    if (!isFile(word)) throw new InputError("map.sheet", { sheet: word, sheets: sheetNames() });
    if (word === call.file) return port.xlsx.sheets()[0].name;
    if (kindOf(word) === "texts") {
      const cells = naming(word, () => readCsv(readBytes(word)));
      if (isNew) return addTexts(port.xlsx, word, cells);
      const name = basename(word);
      outside.push({ name, cells, excelTables: [] });
      return name;
    }
    return outsideWorkbook(word);
  }

  /** The first sheet with cells of a workbook beside FILE. */
  function outsideWorkbook(path: string): string {
    const { xlsx } = naming(path, () => openFile(readBytes(path), basename(path)));
    const sheet = xlsx.sheets().find(({ name, isWorksheet }) => isWorksheet && xlsx.cells(name).rowCount > 0);
    if (!sheet) throw new InputError("table.empty", { sheet: basename(path) });
    const name = basename(path);
    outside.push({ name, cells: xlsx.cells(sheet.name), excelTables: xlsx.tables(sheet.name) });
    return name;
  }

  function sheetNames(): string {
    return port.xlsx
      .sheets()
      .map(({ name }) => name)
      .join(", ");
  }
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Names the file in whatever its content is refused for. */
function naming<Opened>(path: string, open: () => Opened): Opened {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.code, { ...error.params, file: path });
  }
}
