import { Inflate } from "fflate";
import { InputError } from "../../core/errors";
import type { Limits } from "../types";
import { crc32 } from "./crc32";
import { PackMethod, type ZipEntry } from "./entry";

/** 2 GB in all, and no part above 10 MB more than 200 times its packed size: real workbooks stay below 50. */
export const defaultLimits: Limits = { total: 2 * 1024 ** 3, ratio: 200 };

const ratioMattersFrom = 10 * 1024 ** 2;

/** Packed bytes inflated at a time; what they unpack to is at most 1,032 times that. */
const sliceSize = 64 * 1024;

/**
 * Refuses a zip that would fill the memory, going by the sizes it states; `unpack` holds it to them.
 *
 * @throws InputError `file.bomb`
 */
export function refuseBomb(entries: readonly ZipEntry[], limits: Limits): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const swollen = entries.find(
    ({ size, packed }) => size > ratioMattersFrom && size > packed.length * limits.ratio,
  );
  if (!swollen && total <= limits.total) return;
  throw new InputError("file.bomb", { ratio: limits.ratio, totalMb: Math.floor(limits.total / 1024 ** 2) });
}

/**
 * The unpacked bytes of an entry, of exactly the size the zip states and checked by its CRC.
 *
 * @throws InputError `file.damaged`, naming the part
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === PackMethod.stored ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(entry);
  return bytes;
}

/** Stops as soon as more comes out than was stated, so that a lie about the size costs nothing. */
function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== PackMethod.deflated) throw damaged(entry);
  const bytes = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length > bytes.length) throw damaged(entry);
    bytes.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < entry.packed.length; at += sliceSize) {
    const slice = entry.packed.subarray(at, at + sliceSize);
    push(entry, stream, slice, at + sliceSize >= entry.packed.length);
  }
  if (filled < bytes.length) throw damaged(entry);
  return bytes;
}

function push(entry: ZipEntry, stream: Inflate, slice: Uint8Array, isLast: boolean): void {
  try {
    stream.push(slice, isLast);
  } catch (cause) {
    // fflate throws plain errors for a stream that is no deflate stream.
    throw cause instanceof InputError ? cause : damaged(entry);
  }
}

function damaged(entry: ZipEntry): InputError {
  return new InputError("file.damaged", { part: entry.name });
}
