import type { ZipEntry } from "./entry";

const localSize = 30;
const centralSize = 46;
const endSize = 22;
const version = 20;
const utf8Flag = 0x800;

/** A zip of these entries in this order, their packed bytes copied as they are. Up to 4 GB and 65,535 entries. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const sizeOf = (headSize: number) => names.reduce((sum, name) => sum + headSize + name.length, 0);
  const dataSize = entries.reduce((sum, { packed }) => sum + packed.length, sizeOf(localSize));
  const directorySize = sizeOf(centralSize);
  const bytes = new Uint8Array(dataSize + directorySize + endSize);
  const view = new DataView(bytes.buffer);

  let at = 0;
  let central = dataSize;
  for (const [index, entry] of entries.entries()) {
    const name = names[index]!;
    writeCentral(view, central, entry, name.length, at);
    bytes.set(name, central + centralSize);
    central += centralSize + name.length;
    writeLocal(view, at, entry, name.length);
    bytes.set(name, at + localSize);
    bytes.set(entry.packed, at + localSize + name.length);
    at += localSize + name.length + entry.packed.length;
  }
  writeEnd(view, central, entries.length, dataSize, directorySize);
  return bytes;
}

function writeLocal(view: DataView, at: number, entry: ZipEntry, nameSize: number): void {
  view.setUint32(at, 0x04034b50, true);
  view.setUint16(at + 4, version, true);
  writeFacts(view, at + 6, entry, nameSize);
}

function writeCentral(view: DataView, at: number, entry: ZipEntry, nameSize: number, offset: number): void {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, version, true);
  view.setUint16(at + 6, version, true);
  writeFacts(view, at + 8, entry, nameSize);
  view.setUint32(at + 42, offset, true);
}

/** The fields both headers have, from the flags on. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameSize: number): void {
  const isAscii = entry.name.length === nameSize;
  view.setUint16(at, isAscii ? 0 : utf8Flag, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.modified, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, nameSize, true);
}

function writeEnd(view: DataView, at: number, count: number, offset: number, size: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, offset, true);
}
