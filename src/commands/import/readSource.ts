import { InputError } from "../../core/errors";
import type { ImportKind, ImportSource } from "../../core/imports/source";
import { findArea } from "../../core/table/findArea";
import { recognise } from "../../core/table/recognise";
import type { SourceSheet } from "../../core/table/sourceSheet";
import type { Encoding } from "../../files/csv/encodings";
import { requireEvenRows, type ShortRows } from "../../files/csv/evenRows";
import { readCsvFile } from "../../files/csv/readCsv";
import { openWorkbook } from "../../xlsx/workbook";

/** A file as the user hands it over, with what they know of it better than it can tell. */
export interface SourceFile {
  /** With its ending, by which it is known how to read it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly shortRows?: ShortRows;
  /** The sheet of a workbook or the table of an Access file. */
  readonly table?: string;
  /** Day its rows were true; days since 1970-01-01. */
  readonly day?: number;
}

/** What a file holds. */
export interface ReadFile {
  /** Sheets of a workbook or tables of an Access file that have cells; none where the file is one table itself. */
  readonly tables: readonly string[];
  /** Absent where it is not clear which of the tables is meant. */
  readonly source?: ImportSource;
}

/** How a file is read, by the end of its name. */
const readers: Readonly<Record<string, (file: SourceFile, into: ImportKind) => Promise<ReadFile>>> = {
  ".csv": readText,
  ".tsv": readText,
  ".txt": readText,
  ".xlsx": readWorkbook,
  ".xlsm": readWorkbook,
  ".mdb": readAccess,
  ".accdb": readAccess,
};

/**
 * Reads a file that is to be brought in: CSV, a sheet of another workbook, a table of an Access file.
 *
 * Of several sheets or tables the one is taken that holds what is to be brought in.
 *
 * @throws InputError `file.kind` for other endings, `import.noHeadings`, `map.sheet` where the table asked for is not
 * there, and what reading the file refuses.
 */
export async function readSource(file: SourceFile, into: ImportKind): Promise<ReadFile> {
  const ending = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
  if (!Object.hasOwn(readers, ending)) throw new InputError("file.kind", { file: file.name });
  return readers[ending]!(file, into);
}

async function readText({
  name,
  bytes,
  shortRows = "refuse",
  day,
  ...options
}: SourceFile): Promise<ReadFile> {
  const csv = readCsvFile(bytes, name, options);
  const area = findArea(csv.cells, []);
  if (!area) throw new InputError("import.noHeadings", { file: name });
  requireEvenRows(csv, area.headingRow, shortRows, name);
  const { cells, encoding, delimiter } = csv;
  const source = { name, cells, excelTables: [], text: { encoding, delimiter } };
  return { tables: [], source: { ...source, ...(day !== undefined && { day }) } };
}

async function readWorkbook(file: SourceFile, into: ImportKind): Promise<ReadFile> {
  const xlsx = openWorkbook(file.bytes);
  const sheets = xlsx
    .sheets()
    .filter(({ isWorksheet, visibility }) => isWorksheet && visibility !== "veryHidden")
    .map(({ name }) => ({ name, cells: xlsx.cells(name), excelTables: xlsx.tables(name) }));
  return chosen(file, sheets, into);
}

/** The library for Access is loaded when there is such a file. */
async function readAccess(file: SourceFile, into: ImportKind): Promise<ReadFile> {
  const { openAccess } = await import("../../files/access/openAccess");
  const { tables, read } = openAccess(file.bytes, file.name);
  const filled = tables.filter(({ name, rowCount }) => rowCount > 0 || name === file.table);
  const sheets = filled.map(({ name }) => ({ name, cells: read(name), excelTables: [] }));
  return chosen(file, sheets, into);
}

function chosen(
  { name: file, table, day }: SourceFile,
  sheets: readonly SourceSheet[],
  into: ImportKind,
): ReadFile {
  const filled = sheets.filter(({ cells, name }) => cells.rowCount > 0 || name === table);
  if (filled.length === 0) throw new InputError("table.empty", { sheet: file });
  const tables = filled.map(({ name }) => name);
  const possible =
    table === undefined && filled.length > 1
      ? recognise(filled).sheets.filter(({ kind }) => kind === into)
      : filled.map(({ name }) => ({ sheet: name })).filter(({ sheet }) => sheet === (table ?? sheet));
  if (table !== undefined && possible.length === 0)
    throw new InputError("map.sheet", { sheet: table, sheets: tables.join(", ") });
  if (possible.length !== 1) return { tables };
  const source = filled.find(({ name }) => name === possible[0]!.sheet)!;
  return {
    tables,
    source: { ...source, name: `${file} – ${source.name}`, ...(day !== undefined && { day }) },
  };
}
