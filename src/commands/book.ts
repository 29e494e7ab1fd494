import type { Progress } from "../core/progress";
import { fingerprint } from "../core/table/fingerprint";
import { readTables } from "../core/table/readTables";
import { recognise, type SourceSheet } from "../core/table/recognise";
import type { Corrections, RecognisedSheet, Recognition } from "../core/table/recognition";
import type { Tables } from "../core/table/tables";
import { remembered } from "../workbook/memory";
import { allOurs } from "../workbook/ours";
import type { WorkbookPort } from "../workbook/port";
import { correctionsOf, lenient, merge } from "./corrections";

/** A workbook, and sheets from files beside it that are read along. */
export interface Book {
  readonly port: WorkbookPort;
  readonly outside: readonly SourceSheet[];
  /** What was read of it, where several commands make one run: they all ask for the same. */
  readonly kept?: Map<string, Promise<unknown>>;
}

/** Reads, or gives what another command of the same run has read. */
export function readOnce<Value>({ kept }: Book, what: string, read: () => Promise<Value>): Promise<Value> {
  const known = kept?.get(what) as Promise<Value> | undefined;
  if (known) return known;
  const reading = read();
  kept?.set(what, reading);
  return reading;
}

/** A book with every column in its role. */
export interface ReadBook {
  readonly sources: readonly SourceSheet[];
  readonly recognition: Recognition;
  /** What the user has said, now and formerly. */
  readonly corrections: Corrections;
}

/** The sheet of customers that was made from the orders: ours, but read like the user's own. */
export const madeCustomersKey = "customers";

/**
 * Reads the sheets and finds out which columns play which role.
 *
 * Sheets and columns of ours are left out. What the user said now counts more than what the workbook remembers;
 * remembered headings that are no longer there are forgotten.
 */
export function readBook(book: Book, given: Corrections, progress: Progress): Promise<ReadBook> {
  return readOnce(book, "book", () => readNow(book, given, progress));
}

async function readNow(book: Book, given: Corrections, progress: Progress): Promise<ReadBook> {
  const sources = [...(await readSheets(book.port, progress)), ...book.outside];
  await progress("recognise", 0);
  const names = await book.port.names();
  const memory = remembered(names, "corrections");
  const former = memory === undefined ? noCorrections : (JSON.parse(memory) as Corrections);
  const first = recognise(sources, given);
  const corrections = merge(lenient(former, first.sheets), given);
  const recognition = former === noCorrections ? first : keepEvidence(recognise(sources, corrections), first);
  return { sources, recognition, corrections };
}

const noCorrections: Corrections = {};

/** What is recognised without the memory as well is shown as recognised, not as remembered. */
function keepEvidence(recognition: Recognition, first: Recognition): Recognition {
  const evidence = new Map(
    first.sheets.flatMap(({ sheet, columns }) =>
      columns.map((column) => [`${sheet}\n${column.column}\n${column.role}`, column.evidence]),
    ),
  );
  const sheets = recognition.sheets.map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => {
      const plain = evidence.get(`${sheet.sheet}\n${column.column}\n${column.role}`);
      return plain ? { ...column, evidence: plain } : column;
    }),
  }));
  return { ...recognition, sheets };
}

/** Typed columns of the recognised sheets. There must be no open questions. */
export async function tablesOf({ sources, recognition }: ReadBook, progress: Progress): Promise<Tables> {
  await progress("tables", 0);
  return readTables(sources, recognition);
}

/** Hash of a recognised sheet's cells, the columns of ours left out. */
export function fingerprintOf(
  sources: readonly SourceSheet[],
  { sheet, area, columns }: RecognisedSheet,
): string {
  const source = sources.find(({ name }) => name === sheet)!;
  return fingerprint(
    source.cells,
    area,
    columns.map(({ column }) => column),
  );
}

async function readSheets(port: WorkbookPort, progress: Progress): Promise<SourceSheet[]> {
  const names = await port.names();
  const ourSheets = new Set(
    [...allOurs(names, "sheet")].filter(([key]) => key !== madeCustomersKey).map(([, { sheet }]) => sheet),
  );
  const ourColumns = [...allOurs(names, "column").values()];
  const sheets = (await port.sheets()).filter(
    ({ name, visibility }) => visibility !== "veryHidden" && !ourSheets.has(name),
  );
  const sources: SourceSheet[] = [];
  for (const [index, { name, tables, hiddenColumns }] of sheets.entries()) {
    await progress("read", index / sheets.length);
    sources.push({
      name,
      cells: await port.cells(name, progress),
      excelTables: tables,
      hiddenColumns,
      ourColumns: ourColumns.filter(({ sheet }) => sheet === name).map(({ area }) => area.firstColumn),
    });
  }
  return sources;
}

export { correctionsOf };
