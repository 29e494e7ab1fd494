import { InputError } from "../../core/errors";

/**
 * The text of a file whose encoding nobody names.
 *
 * A byte order mark decides; else it is UTF-8 where the bytes allow it, else one of the two Windows encodings that
 * Excel saves CSV in: 1251 where letters beyond ASCII stand side by side, as in Russian words, 1250 where they stand
 * alone among ASCII letters, as in Czech ones.
 *
 * @throws InputError `csv.nul` where the bytes are not text.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const marked = markedEncoding(bytes);
  if (!marked && bytes.includes(0)) throw new InputError("csv.nul", { file: fileName });
  const text = marked ? new TextDecoder(marked).decode(bytes) : (fromUtf8(bytes) ?? fromWindows(bytes));
  if (text.includes("\0")) throw new InputError("csv.nul", { file: fileName });
  return text;
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

/** Undefined where the bytes are not UTF-8. */
function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    // By name: a test's or a worker's TypeError may be another class than ours.
    if ((error as Error).name === "TypeError") return undefined;
    throw error;
  }
}

function fromWindows(bytes: Uint8Array): string {
  return new TextDecoder(isCyrillic(bytes) ? "windows-1251" : "windows-1250").decode(bytes);
}

/** Bytes that are letters of the Russian alphabet in Windows-1251. */
const isRussian = (byte: number) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;

function isCyrillic(bytes: Uint8Array): boolean {
  let beyondAscii = 0;
  let inRussianRun = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    beyondAscii++;
    if (isRussian(byte) && (isRussian(bytes[at - 1] ?? 0) || isRussian(bytes[at + 1] ?? 0))) inRussianRun++;
  }
  return inRussianRun > beyondAscii / 2;
}
