/** An XML part's bytes: encoding, byte order mark, and the declaration we never accept. */
import { InputError } from "../../core/errors";

/** UTF-8 without byte order mark; the same bytes where they are that already. */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const encoding = encodingOf(bytes);
  const utf8 =
    encoding === "utf-8"
      ? bytes.subarray(startsWithMark(bytes) ? 3 : 0)
      : new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
  refuseDtd(utf8, part);
  return utf8;
}

export function decodeXml(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(toUtf8(bytes, part));
}

/** Whether a part that begins with these bytes is UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  return encodingOf(bytes) === "utf-8";
}

/** XML parts are UTF-8 or UTF-16 (ISO 29500-2, 8.1.4). */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const start = (bytes[0]! << 8) | bytes[1]!;
  if (start === 0xfffe || start === 0x3c00) return "utf-16le";
  if (start === 0xfeff || start === 0x003c) return "utf-16be";
  return "utf-8";
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** A document type declaration can only stand before the root element, behind comments and instructions. */
function refuseDtd(bytes: Uint8Array, part: string): void {
  const prolog = new TextDecoder().decode(bytes.subarray(0, prologSize));
  const markup = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(prolog)![0];
  const rest = prolog.slice(markup.length);
  if (/^<!D/i.test(rest)) throw new InputError("file.dtd", { part });
  if (rest === "" || /^<[!?]/.test(rest)) throw new InputError("file.damaged", { part });
}

/** Bytes the root element must begin within; a longer prolog is taken for damage. */
export const prologSize = 65_536;
