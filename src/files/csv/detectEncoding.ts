import { decodeChunks } from "./decodeChunks";
import type { Encoding } from "./encodings";
import { plausibility } from "./plausibility";

/** Bytes from the first letter beyond ASCII on by which one-byte encodings are told apart. */
const sampleBytes = 1 << 20;
const plausible = 0.9;

/**
 * Which encoding do these bytes show?
 *
 * A byte order mark decides. Else UTF-16 where every other byte of plain text is zero, UTF-8 where the bytes follow its
 * rules, and else Windows-1251 or Windows-1250, whichever alone gives words as people write them.
 *
 * @returns undefined where none fits: then only the user can tell.
 */
export function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const marked = markedEncoding(bytes);
  if (marked) return isEncodedAs(bytes, marked) ? marked : undefined;
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  if (isEncodedAs(bytes, "utf-8")) return "utf-8";
  return oneByteEncoding(bytes);
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

/** Whether every byte can be of this encoding. */
export function isEncodedAs(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    for (const _ of decodeChunks(bytes, encoding));
    return true;
  } catch (error) {
    // By name: a test's or a worker's TypeError may be another class than ours.
    if ((error as Error).name === "TypeError") return false;
    throw error;
  }
}

/** Read in the wrong order of bytes, plain text becomes letters of scripts that our users do not write. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const fitting = (["utf-16le", "utf-16be"] as const).filter((encoding) => {
    if (!isEncodedAs(bytes, encoding)) return false;
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes));
    const usual = text.match(/[\t\r\n\u0020-\u058f\u2010-\u2122]/g)?.length ?? 0;
    return usual >= text.length * 0.95;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function oneByteEncoding(bytes: Uint8Array): Encoding | undefined {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  // Back to where its word begins.
  const sample = bytes.subarray(Math.max(0, first - 64), first + sampleBytes);
  const [russian, central] = (["windows-1251", "windows-1250"] as const).map((encoding) => ({
    encoding,
    share: plausibility(new TextDecoder(encoding).decode(sample), encoding),
  }));
  // No word is one of both: it has letters of ASCII, or it has none.
  const best = russian.share > central.share ? russian : central;
  return best.share >= plausible ? best.encoding : undefined;
}
