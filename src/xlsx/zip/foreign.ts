import { InputError } from "../../core/errors";

const compoundMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opcode of BOF, the first record of .xls files older than 1997, which are not compound. */
const biffStarts = [0x0009, 0x0209, 0x0409, 0x0809];

/**
 * Tells why a file that does not begin like a zip cannot be opened.
 *
 * @throws InputError `file.encrypted` for a workbook with a password, `file.xls` for the format before 2007,
 *   `file.notZip` for anything else.
 */
export function refuseForeign(bytes: Uint8Array): never {
  if (compoundMagic.every((byte, at) => bytes[at] === byte)) {
    const streams = compoundStreams(bytes);
    if (streams.has("EncryptedPackage")) throw new InputError("file.encrypted");
    if (streams.has("Workbook") || streams.has("Book")) throw new InputError("file.xls");
  }
  if (bytes.length > 8 && biffStarts.includes(bytes[0]! | (bytes[1]! << 8)) && bytes[3] === 0) {
    throw new InputError("file.xls");
  }
  throw new InputError("file.notZip");
}

/**
 * Names of the streams of a compound file ([MS-CFB] 2.6.1).
 *
 * Directory entries are 128 bytes and sectors a multiple of that, so every place an entry can stand is looked
 * at; that finds them in a damaged file too.
 */
function compoundStreams(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const nameBytes = view.getUint16(at + 64, true);
    const isStream = bytes[at + 66] === 2;
    if (!isStream || nameBytes < 4 || nameBytes > 64 || nameBytes % 2 !== 0) continue;
    const units = Array.from({ length: nameBytes / 2 - 1 }, (_, unit) => view.getUint16(at + 2 * unit, true));
    names.add(String.fromCharCode(...units));
  }
  return names;
}
