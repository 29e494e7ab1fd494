import { InputError } from "../../core/errors";
import type { Limits } from "../types";
import { crc32 } from "./crc32";
import { PackMethod, type ZipEntry } from "./entry";
import { DeflateError, inflate } from "./inflate";

/** 2 GB in all, and no part above 10 MB more than 200 times its packed size: real workbooks stay below 50. */
export const defaultLimits: Limits = { total: 2 * 1024 ** 3, ratio: 200 };

const ratioMattersFrom = 10 * 1024 ** 2;

/** Bytes handed on at a time. */
const pieceSize = 256 * 1024;

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
  // One byte of room shows that more came out than was stated.
  let bytes: Uint8Array = nothing;
  unpackPieces(
    entry,
    (piece) => {
      bytes = piece;
    },
    entry.size + 1,
  );
  return bytes;
}

/**
 * Hands on the unpacked bytes of an entry piece by piece, in order. They are wrong if it throws in the end.
 *
 * Stops as soon as more comes out than was stated, so that a lie about the size costs nothing.
 *
 * @throws InputError `file.damaged`, naming the part
 */
export function unpackPieces(entry: ZipEntry, take: (piece: Uint8Array) => void, size = pieceSize): void {
  let unpacked = 0;
  let crc = 0;
  const takeChecked = (piece: Uint8Array) => {
    unpacked += piece.length;
    if (unpacked > entry.size) throw damaged(entry);
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === PackMethod.stored) takeChecked(entry.packed);
  else if (entry.method === PackMethod.deflated) inflateEntry(entry, size, takeChecked);
  else throw damaged(entry);
  check(entry, unpacked, crc);
}

function inflateEntry(entry: ZipEntry, size: number, take: (piece: Uint8Array) => void): void {
  try {
    inflate(entry.packed, Math.min(size, entry.size + 1), take);
  } catch (cause) {
    throw cause instanceof DeflateError ? damaged(entry) : cause;
  }
}

const nothing = new Uint8Array();

function check(entry: ZipEntry, size: number, crc: number): void {
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry);
}

function damaged(entry: ZipEntry): InputError {
  return new InputError("file.damaged", { part: entry.name });
}
