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
  const t = tables;
  const whole = bytes.length - (bytes.length % 8);
  let crc = ~before;
  let at = 0;
  while (at < whole) {
    const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      t[1792 + (low & 255)]! ^
      t[1536 + ((low >>> 8) & 255)]! ^
      t[1280 + ((low >>> 16) & 255)]! ^
      t[1024 + (low >>> 24)]! ^
      t[768 + bytes[at + 4]!]! ^
      t[512 + bytes[at + 5]!]! ^
      t[256 + bytes[at + 6]!]! ^
      t[bytes[at + 7]!]!;
    at += 8;
  }
  for (; at < bytes.length; at++) crc = t[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

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
