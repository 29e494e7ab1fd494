import { decodeXstring, unescapeXml } from "../package/xmlText";

/** Longest text decoded here; beyond it the platform's decoder is faster. */
const shortSize = 256;
const units = new Uint16Array(shortSize);

/**
 * A text from UTF-8 XML bytes, entities and `_xHHHH_` escapes resolved.
 *
 * Cells hold short texts by the hundred thousand, for which a `TextDecoder` call costs more than the decoding.
 */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortSize) return resolve(new TextDecoder().decode(bytes.subarray(start, end)));
  let count = 0;
  let isPlain = true;
  for (let at = start; at < end; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (byte === ampersand || byte === underscore || byte === carriageReturn) isPlain = false;
      units[count++] = byte;
      at++;
    } else if (byte < 0xe0) {
      units[count++] = ((byte & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
      at += 2;
    } else if (byte < 0xf0) {
      units[count++] = ((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
      at += 3;
    } else {
      return resolve(new TextDecoder().decode(bytes.subarray(start, end)));
    }
  }
  const text = String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  return isPlain ? text : resolve(text);
}

const ampersand = 0x26;
const underscore = 0x5f;
const carriageReturn = 0x0d;

function resolve(text: string): string {
  return decodeXstring(unescapeXml(text));
}
