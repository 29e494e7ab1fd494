/** CSV files as people's programs write them, read into the cells of one sheet. */
import Papa, { type ParseError } from "papaparse";
import { InputError } from "../../core/errors";
import type { SheetCells } from "../../core/table/cells";
import { CellsBuilder } from "../../core/table/cellsBuilder";
import { decodeChunks } from "./decodeChunks";
import { findDelimiter } from "./delimiter";
import { detectEncoding, isEncodedAs } from "./detectEncoding";
import type { Encoding } from "./encodings";
import { unguarded } from "./guard";
import { findLineEnd } from "./lineEnd";

/** What is known of the file better than its bytes can tell. */
export interface CsvOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
}

/** A CSV file, and how it was read. */
export interface CsvFile {
  readonly cells: SheetCells;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Number of fields by row; a blank line has one. */
  readonly fieldCounts: Uint32Array;
  /** Lines above row 0 that hold no cells. */
  readonly linesBefore: number;
}

/** Largest file that is read. */
export const mostCsvBytes = 2 ** 30;
/** Rows of an Excel sheet. */
export const mostRows = 1_048_576;
/** A row longer than this is a quotation mark left open; the text read again with each piece must not grow without end. */
const mostRowCharacters = 1 << 22;
const sampleCharacters = 1 << 20;

/** The cells of a CSV file, see `readCsvFile`. */
export function readCsv(bytes: Uint8Array, fileName = ""): SheetCells {
  return readCsvFile(bytes, fileName).cells;
}

/**
 * Reads a CSV file: encoding and delimiter are found out (`;`, tab, `|` or `,`), quotes follow RFC 4180.
 *
 * Every cell is a text as it was written, `=1+1` and `0012` too: what is a number or a date is decided where a column
 * has a role. Only an apostrophe that guards a text from being taken for a formula is left out. Excel's first line
 * `sep=;` is obeyed and left out. Empty lines keep their row. The file is decoded and read piece by piece.
 *
 * @param fileName for messages only.
 * @throws InputError `csv.nul` where the bytes are not text, `csv.encoding` where they fit no encoding,
 * `csv.empty` where there is nothing, `csv.quote` at the line of a quotation mark that is not closed, `file.tooLarge`
 * above 1 GB, `file.tooManyRows` above the rows of a sheet.
 */
export function readCsvFile(bytes: Uint8Array, fileName = "", options: CsvOptions = {}): CsvFile {
  if (bytes.length > mostCsvBytes) {
    throw new InputError("file.tooLarge", { file: fileName, limit: mostCsvBytes / 2 ** 30 });
  }
  const encoding = encodingOf(bytes, fileName, options.encoding);
  const pieces = decodeChunks(bytes, encoding);
  const first = pieces.next().value ?? "";
  const { sep, length } = sepLine(first);
  const sample = first.slice(length, length + sampleCharacters);
  const delimiter = options.delimiter ?? sep ?? findDelimiter(sample);
  const rows = new CsvRows(fileName, length > 0 ? 1 : 0);
  const parser = new Papa.Parser({ delimiter, newline: findLineEnd(sample) });

  let rest = first.slice(length);
  for (let piece = pieces.next(); !piece.done; piece = pieces.next()) {
    const { data, errors, meta } = parse(parser, rest, true);
    rows.add(data, errors, rest);
    rest = rest.slice(meta.cursor);
    if (rest.length > mostRowCharacters) rows.refuseQuote(0, rest);
    rest += piece.value;
  }
  const { data, errors } = parse(parser, rest, false);
  if (data.at(-1)?.length === 1 && data.at(-1)![0] === "") data.pop();
  rows.add(data, errors, rest);
  return { ...rows.finish(), encoding, delimiter };
}

function encodingOf(bytes: Uint8Array, fileName: string, said: Encoding | undefined): Encoding {
  const encoding = said ?? detectEncoding(bytes);
  if (encoding && (!said || isEncodedAs(bytes, said))) return encoding;
  throw new InputError(bytes.includes(0) ? "csv.nul" : "csv.encoding", { file: fileName });
}

function sepLine(text: string): { readonly sep?: string; readonly length: number } {
  const match = /^sep=([;,\t|])(?:\r\n|\n|\r)/i.exec(text);
  return match ? { sep: match[1]!, length: match[0].length } : { length: 0 };
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly ParseError[];
  readonly meta: { readonly cursor: number };
}

/** The library's way of reading a text in pieces; its types leave open what comes back. */
function parse(parser: Papa.Parser, text: string, ignoreLastRow: boolean): Parsed {
  return parser.parse(text, 0, ignoreLastRow) as Parsed;
}

/** Takes rows as they come. */
class CsvRows {
  private readonly builder = new CellsBuilder();
  private fieldCounts = new Uint32Array(1024);
  private row = 0;
  private hasText = false;
  /** Of the pieces that are done. */
  private lines: number;

  constructor(
    private readonly fileName: string,
    private readonly linesBefore: number,
  ) {
    this.lines = linesBefore;
  }

  /** @param text what the rows were read from, for the line of an error. */
  add(rows: string[][], errors: readonly ParseError[], text: string): void {
    const quote = errors.find((error) => isOpenQuote(error, rows));
    if (quote) this.refuseQuote(quote.index ?? 0, text);
    if (text.includes("\0")) throw new InputError("csv.nul", { file: this.fileName });
    if (this.row + rows.length > mostRows) {
      throw new InputError("file.tooManyRows", { file: this.fileName, limit: mostRows });
    }
    this.makeRoom(this.row + rows.length);
    let lineBreaks = 0;
    for (const [place, fields] of rows.entries()) {
      this.fieldCounts[this.row + place] = fields.length;
      for (let at = 0; at < fields.length; at++) {
        const field = fields[at]!;
        this.hasText ||= field.trim() !== "";
        if (field.includes("\n")) lineBreaks += field.split("\n").length - 1;
        fields[at] = unguarded(field);
      }
    }
    this.builder.setRows(this.row, rows);
    this.row += rows.length;
    this.lines += rows.length + lineBreaks;
  }

  refuseQuote(index: number, text: string): never {
    const line = this.lines + text.slice(0, index).split(/\r\n|\n|\r/).length;
    throw new InputError("csv.quote", { file: this.fileName, line });
  }

  finish() {
    const cells = this.builder.finish();
    if (!this.hasText) throw new InputError("csv.empty", { file: this.fileName });
    const { linesBefore } = this;
    return { cells, fieldCounts: this.fieldCounts.subarray(0, this.row), linesBefore };
  }

  private makeRoom(rows: number): void {
    if (rows <= this.fieldCounts.length) return;
    const roomier = new Uint32Array(Math.max(rows, this.fieldCounts.length * 2));
    roomier.set(this.fieldCounts);
    this.fieldCounts = roomier;
  }
}

/** A quote that is never closed, or only lines later by one that was to open the next field. */
function isOpenQuote({ code, row }: ParseError, rows: readonly string[][]): boolean {
  if (code === "MissingQuotes") return true;
  return code === "InvalidQuotes" && (rows[row ?? 0]?.some((field) => field.includes("\n")) ?? false);
}
