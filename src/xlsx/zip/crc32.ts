/** Eight tables of 256, so that eight bytes are taken in one step. */
const tables = makeTables();

/**
 * CRC-32 as zip uses it (polynomial 0xEDB88320, reflected), unsigned.
 *
 * @param before the CRC of what came before these bytes, where they are a piece of something longer.
 *
 * Source: PKWARE APPNOTE 4.4.7; eight bytes at a time after M. E. Kounavis and F. L. Berry, "Novel Table
 * Lookup-Based Algorithms for High-Performance CRC Generation", IEEE Trans. Computers 57(11), 2008.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  // Eight bytes at a time need words that begin at a multiple of four.
  while (at < bytes.length && (bytes.byteOffset + at) % 4 !== 0) crc = withByte(crc, bytes[at++]!);
  if (isLittleEndian && bytes.length - at >= 8) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + at, ((bytes.length - at) >> 3) * 2);
    crc = withWords(crc, words);
    at += words.byteLength;
  }
  for (; at < bytes.length; at++) crc = withByte(crc, bytes[at]!);
  return ~crc >>> 0;
}

function withWords(before: number, words: Int32Array): number {
  const t = tables;
  let crc = before;
  for (let at = 0; at < words.length; at += 2) {
    const low = crc ^ words[at]!;
    const high = words[at + 1]!;
    crc =
      t[1792 + (low & 255)]! ^
      t[1536 + ((low >>> 8) & 255)]! ^
      t[1280 + ((low >>> 16) & 255)]! ^
      t[1024 + (low >>> 24)]! ^
      t[768 + (high & 255)]! ^
      t[512 + ((high >>> 8) & 255)]! ^
      t[256 + ((high >>> 16) & 255)]! ^
      t[high >>> 24]!;
  }
  return crc;
}

function withByte(crc: number, byte: number): number {
  return tables[(crc ^ byte) & 255]! ^ (crc >>> 8);
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function makeTables(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ -306674912 : crc >>> 1;
    table[byte] = crc;
  }
  for (let at = 256; at < table.length; at++) {
    const previous = table[at - 256]!;
    table[at] = (previous >>> 8) ^ table[previous & 255]!;
  }
  return table;
}
