import { InputError } from "../../core/errors";
import type { ZipEntry } from "./entry";
import { refuseForeign } from "./foreign";

const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
} as const;

const maxComment = 0xffff;
const endSize = 22;
const utf8Flag = 0x800;
const encryptedFlag = 1;
const in64 = 0xffffffff;
const zip64Extra = 0x0001;

/**
 * The entries of a zip in the order of its directory, nothing unpacked; folders are left out.
 *
 * The directory at the end is believed, not the local headers, so data descriptors need no care. ZIP64 is read.
 *
 * Source: PKWARE APPNOTE 6.3.10, 4.3.
 *
 * @throws InputError `file.notZip`, `file.xls`, `file.encrypted`; `file.truncated` when the directory or what it
 *   points to is not wholly there; `file.damaged` when two entries have one name.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuseForeign(bytes);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let count = 0; count < directory.entries; count++) {
    const { entry, next } = readEntry(bytes, view, at);
    if (!/[/\\]$/.test(entry.name)) entries.push(entry);
    at = next;
  }
  refuseDuplicates(entries);
  return entries;
}

interface Directory {
  readonly entries: number;
  readonly offset: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const directory = { entries: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== signature.zip64Locator) return directory;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  requireWithin(view, end64, 56);
  if (view.getUint32(end64, true) !== signature.zip64End) throw new InputError("file.truncated");
  return {
    entries: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** Offset of the end record; a comment may follow it. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endSize - maxComment);
  for (let at = view.byteLength - endSize; at >= earliest; at--) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  throw new InputError("file.truncated");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  requireWithin(view, at, 46);
  if (view.getUint32(at, true) !== signature.central) throw new InputError("file.truncated");
  const flags = view.getUint16(at + 8, true);
  if (flags & encryptedFlag) throw new InputError("file.encrypted");
  const nameSize = view.getUint16(at + 28, true);
  const extraSize = view.getUint16(at + 30, true);
  const next = at + 46 + nameSize + extraSize + view.getUint16(at + 32, true);
  requireWithin(view, at, next - at);
  const extraAt = at + 46 + nameSize;
  const { size, packedSize, offset } = readSizes(view, at, extraAt, extraAt + extraSize);
  const dataAt = findPacked(view, offset);
  requireWithin(view, dataAt, packedSize);
  const entry = {
    name: decodeName(bytes.subarray(at + 46, extraAt), flags),
    method: view.getUint16(at + 10, true),
    size,
    crc: view.getUint32(at + 16, true),
    modified: view.getUint32(at + 12, true),
    packed: bytes.subarray(dataAt, dataAt + packedSize),
  };
  return { entry, next };
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in the ZIP64 extra field, in this order. */
function readSizes(view: DataView, at: number, extraAt: number, extraEnd: number) {
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let field = extraAt;
  while (field + 4 <= extraEnd) {
    const fieldSize = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === zip64Extra) {
      let from = field + 4;
      for (const [index, size] of sizes.entries()) {
        if (size !== in64) continue;
        requireWithin(view, from, 8);
        sizes[index] = Number(view.getBigUint64(from, true));
        from += 8;
      }
    }
    field += 4 + fieldSize;
  }
  return { size: sizes[0]!, packedSize: sizes[1]!, offset: sizes[2]! };
}

/** Where the packed bytes begin: behind a local header, whose extra field differs from the directory's. */
function findPacked(view: DataView, offset: number): number {
  requireWithin(view, offset, 30);
  if (view.getUint32(offset, true) !== signature.local) throw new InputError("file.truncated");
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

/** Part names are ASCII; where one is not, UTF-8 is likelier than the code page zip meant in 1989. */
function decodeName(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (flags & utf8Flag) throw new InputError("file.damaged", { part: "zip" });
    if (!(cause instanceof TypeError)) throw cause;
    return new TextDecoder("latin1").decode(bytes);
  }
}

function refuseDuplicates(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.replaceAll("\\", "/").toLowerCase();
    if (seen.has(key)) throw new InputError("file.damaged", { part: name });
    seen.add(key);
  }
}

function requireWithin(view: DataView, offset: number, size: number): void {
  if (offset < 0 || offset + size > view.byteLength) throw new InputError("file.truncated");
}
