/** Steps through XML bytes too large to become a tree. */
import { endOfMarkup, endOfTag } from "../package/scanRows";

export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const exclamation = 0x21;
export const blank = 0x20;

/** Offset behind the element that begins at `at`; -1 where it has no end. */
export function endOfElement(bytes: Uint8Array, at: number): number {
  let depth = 0;
  for (let tag = at; tag >= 0; tag = bytes.indexOf(lessThan, tag)) {
    const next = bytes[tag + 1];
    if (next === exclamation) {
      tag = endOfMarkup(bytes, tag);
      continue;
    }
    const end = endOfTag(bytes, tag);
    if (end < 0) return -1;
    if (next === slash) depth--;
    else if (bytes[end - 1] !== slash) depth++;
    tag = end + 1;
    if (depth === 0) return tag;
  }
  return -1;
}

/** Whether a tag name ends at `at`. */
export function endsName(byte: number | undefined): boolean {
  return byte === greaterThan || byte === slash || (byte !== undefined && byte <= blank);
}
