import { InputError } from "../../core/errors";
import type { Calendar, SheetCells } from "../../core/table/cells";
import { findSheetData, type SheetDataTag } from "../package/sheetXml";
import { parseXml, type XmlElement } from "../package/xml";
import { isUtf8, prologSize, toUtf8 } from "../package/xmlBytes";
import { CellGrid } from "./cellGrid";
import { RowScanner } from "./rowScanner";
import type { SharedStrings } from "./sharedStrings";
import { SheetTexts } from "./sheetTexts";
import { exclamation, lessThan, slash } from "./xmlScan";

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: SharedStrings;
  /** Number format codes by cell style. */
  readonly formats: readonly string[];
  readonly calendar: Calendar;
}

export interface SheetRead {
  readonly cells: SheetCells;
  readonly hiddenRows: ReadonlySet<number>;
  /** The `worksheet` element without its rows. */
  readonly frame: XmlElement;
}

/**
 * Reads a sheet while it is being unpacked, so that its bytes are never in memory as a whole.
 *
 * A cell without a reference stands right of the one before, a row without a number below. Formulas are flagged,
 * not read. An empty text is an empty cell.
 *
 * @param pieces hands the part's bytes on, in order; a piece may be reused after the call.
 * @throws InputError `file.damaged` where tags are not closed, rows do not ascend, or a value is none of its type;
 *   `file.dtd`.
 */
export function readSheet(
  pieces: (take: (piece: Uint8Array) => void) => void,
  part: string,
  context: CellContext,
): SheetRead {
  const reader = new SheetReader(part, context);
  pieces((piece) => reader.take(piece));
  return reader.finish();
}

class SheetReader {
  private readonly grid = new CellGrid();
  private readonly texts: SheetTexts;
  private readonly hiddenRows = new Set<number>();
  /** Bytes not yet understood: `held[0]` to `held[size - 1]`. */
  private held = new Uint8Array(1 << 16);
  private size = 0;
  private opening: SheetDataTag | undefined;
  private before = "";
  private scanner: RowScanner | undefined;
  /** A comment or CDATA section may hide what looks like the end of a row; then all is kept to the end. */
  private hasMarkup = false;

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
  ) {
    this.texts = new SheetTexts(context.sharedStrings);
  }

  take(piece: Uint8Array): void {
    this.hold(piece);
    this.hasMarkup ||= holdsMarkup(piece);
    // Too short a beginning could end within the declaration; UTF-16, which no Excel writes, is taken as a whole.
    if (this.size < prologSize || !isUtf8(this.held)) return;
    this.opening ??= this.start();
    if (!this.scanner || this.hasMarkup) return;
    const end = endOfLastRow(this.held, this.size, this.opening!.prefix.length);
    if (end < 0) return;
    if (this.scanner.scan(this.held, 0, end) >= 0) throw this.damaged();
    this.drop(end);
  }

  finish(): SheetRead {
    this.opening ??= this.start();
    if (!this.opening) throw this.damaged();
    const closing = this.scanner ? this.scanner.scan(this.held, 0, this.size) : 0;
    if (closing < 0) throw this.damaged();
    const after = new TextDecoder().decode(this.held.subarray(closing, this.size));
    const closed = this.scanner ? after : `</${this.opening.prefix}sheetData>${after}`;
    return {
      cells: {
        rowCount: this.grid.rowCount,
        columnCount: this.grid.columnCount,
        pages: this.grid.finish(),
        texts: this.texts,
        formats: this.context.formats,
        calendar: this.context.calendar,
      },
      hiddenRows: this.hiddenRows,
      frame: parseXml(this.before + closed, this.part),
    };
  }

  /** Looks for the opening tag of the rows; afterwards what is held begins behind it. */
  private start(): SheetDataTag | undefined {
    const bytes = toUtf8(this.held.subarray(0, this.size), this.part);
    const opening = findSheetData(bytes);
    if (!opening) return undefined;
    const text = new TextDecoder().decode(bytes.subarray(0, opening.tagEnd));
    this.before = opening.isSelfClosed ? text.replace(/\s*\/>$/, ">") : text;
    if (!opening.isSelfClosed) this.scanner = this.makeScanner(opening.prefix.length);
    this.held = bytes.slice(opening.tagEnd);
    this.size = this.held.length;
    return opening;
  }

  private makeScanner(prefixSize: number): RowScanner {
    return new RowScanner(prefixSize, {
      grid: this.grid,
      texts: this.texts,
      styleCount: this.context.formats.length,
      calendar: this.context.calendar,
      hiddenRows: this.hiddenRows,
      part: this.part,
    });
  }

  private hold(piece: Uint8Array): void {
    if (this.size + piece.length > this.held.length) {
      const larger = new Uint8Array(Math.max(this.held.length * 2, this.size + piece.length));
      larger.set(this.held.subarray(0, this.size));
      this.held = larger;
    }
    this.held.set(piece, this.size);
    this.size += piece.length;
  }

  private drop(end: number): void {
    this.held.copyWithin(0, end, this.size);
    this.size -= end;
  }

  private damaged(): InputError {
    return new InputError("file.damaged", { part: this.part });
  }
}

/** Offset behind the last `</row>`, -1 where there is none. */
function endOfLastRow(bytes: Uint8Array, size: number, prefixSize: number): number {
  for (let at = size - 6 - prefixSize; at >= 0; at--) {
    const name = at + 2 + prefixSize;
    if (bytes[at] !== lessThan || bytes[at + 1] !== slash) continue;
    if (bytes[name] !== 0x72 || bytes[name + 1] !== 0x6f || bytes[name + 2] !== 0x77) continue;
    const end = bytes.indexOf(0x3e, name);
    if (end >= 0 && end < size) return end + 1;
  }
  return -1;
}

function holdsMarkup(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(exclamation); at >= 0; at = bytes.indexOf(exclamation, at + 1)) {
    // A piece may begin with the second byte of the pair.
    if (at === 0 || bytes[at - 1] === lessThan) return true;
  }
  return false;
}
