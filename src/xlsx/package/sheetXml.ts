/**
 * A sheet part in three pieces: the rows, which can be a hundred megabytes and stay bytes, and the few
 * elements before and behind them.
 */
import { InputError } from "../../core/errors";
import { toUtf8 } from "./xmlBytes";

export interface SheetXml {
  /** The whole part in UTF-8 without byte order mark; the offsets below count in it. */
  readonly bytes: Uint8Array;
  /** Everything before the rows, ending with the opening tag of `sheetData` (opened if it was self-closed). */
  readonly before: string;
  /** The rows: what stands inside `sheetData`. */
  readonly rowsStart: number;
  readonly rowsEnd: number;
  /** Everything behind the rows, beginning with the closing tag of `sheetData`. */
  readonly after: string;
  /** Prefix of the SpreadsheetML elements with its colon, mostly "". */
  readonly prefix: string;
}

/** @throws InputError `file.damaged` when the part has no rows element or it is not closed, `file.dtd` */
export function splitSheet(partBytes: Uint8Array, part: string): SheetXml {
  const bytes = toUtf8(partBytes, part);
  const opening = findSheetData(bytes);
  if (!opening) throw new InputError("file.damaged", { part });
  const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
  const { prefix, tagStart, tagEnd } = opening;
  if (opening.isSelfClosed) {
    const tag = text(tagStart, tagEnd).replace(/\s*\/>$/, ">");
    return {
      bytes,
      before: text(0, tagStart) + tag,
      rowsStart: tagEnd,
      rowsEnd: tagEnd,
      after: `</${prefix}sheetData>${text(tagEnd, bytes.length)}`,
      prefix,
    };
  }
  const rowsEnd = lastIndexOf(bytes, new TextEncoder().encode(`</${prefix}sheetData`));
  if (rowsEnd < tagEnd) throw new InputError("file.damaged", { part });
  return {
    bytes,
    before: text(0, tagEnd),
    rowsStart: tagEnd,
    rowsEnd,
    after: text(rowsEnd, bytes.length),
    prefix,
  };
}

/** The opening tag of the rows. */
export interface SheetDataTag {
  readonly prefix: string;
  readonly tagStart: number;
  readonly tagEnd: number;
  readonly isSelfClosed: boolean;
}

const lessThan = 0x3c;

/** Looks for it in ever larger pieces, as the elements before it are few and small; undefined where it is not. */
export function findSheetData(bytes: Uint8Array): SheetDataTag | undefined {
  for (let size = 8192; ; size *= 4) {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, size));
    // Comments are masked by text of the same length, so that offsets stay.
    const visible = head.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
    const match = /<((?:[^\s<>/:]+:)?)sheetData(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*?)?(\/?)>/.exec(visible);
    if (match) {
      return {
        prefix: match[1]!,
        tagStart: match.index,
        tagEnd: match.index + match[0].length,
        isSelfClosed: match[2] === "/",
      };
    }
    if (size >= bytes.length) return undefined;
  }
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (
    let at = bytes.lastIndexOf(lessThan);
    at >= 0;
    at = at > 0 ? bytes.lastIndexOf(lessThan, at - 1) : -1
  ) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
