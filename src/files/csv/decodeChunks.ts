import type { Encoding } from "./encodings";

/** Bytes decoded at once: a text as long as a large file would not fit into one string. */
const chunkBytes = 1 << 20;

/**
 * The text of a file, piece by piece, a byte order mark left out.
 *
 * @throws TypeError where the bytes are not of this encoding.
 */
export function* decodeChunks(bytes: Uint8Array, encoding: Encoding): Generator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const isLast = from + chunkBytes >= bytes.length;
    yield decoder.decode(bytes.subarray(from, from + chunkBytes), { stream: !isLast });
  }
}
