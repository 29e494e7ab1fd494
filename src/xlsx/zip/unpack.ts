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
  if (entry.method === PackMethod.stored) {
    check(entry, entry.packed.length, crc32(entry.packed));
    return entry.packed;
  }
  const bytes = new Uint8Array(entry.size);
  let filled = 0;
  unpackPieces(entry, (piece) => {
    bytes.set(piece, filled);
    filled += piece.length;
  });
  return bytes;
}

/**
 * Hands on the unpacked bytes of an entry piece by piece, in order. They are wrong if it throws in the end.
 *
 * Stops as soon as more comes out than was stated, so that a lie about the size costs nothing.
 *
 * @throws InputError `file.damaged`, naming the part
 */
export function unpackPieces(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  let size = 0;
  let crc = 0;
  const takeChecked = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw damaged(entry);
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === PackMethod.stored) takeChecked(entry.packed);
  else if (entry.method === PackMethod.deflated) inflate(entry, takeChecked);
  else throw damaged(entry);
  check(entry, size, crc);
}

function inflate(entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  let piece: Uint8Array = nothing;
  const stream = new Inflate((bytes) => {
    piece = bytes;
  });
  for (let at = 0; at < entry.packed.length; at += sliceSize) {
    try {
      stream.push(entry.packed.subarray(at, at + sliceSize), at + sliceSize >= entry.packed.length);
    } catch {
      // fflate throws plain errors for what is no deflate stream.
      throw damaged(entry);
    }
    take(piece);
    piece = nothing;
  }
}

const nothing = new Uint8Array();

function check(entry: ZipEntry, size: number, crc: number): void {
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
}

function damaged(entry: ZipEntry): InputError {
  return new InputError("file.damaged", { part: entry.name });
}
