/** What the first page of an Access file says before anything else can be read. */

export interface AccessHeader {
  /** Whether all pages are encrypted with a password, as Access 2007 and later do it. */
  readonly isEncrypted: boolean;
}

const signatures = ["Standard Jet DB", "Standard ACE DB"];
const signatureAt = 4;
const versionAt = 0x14;
/** Files of Access 2007 and later; in earlier ones a key only hides the text, and needs no password. */
const firstAce = 2;
/** The header from here on is enciphered with a key that is the same in all files, see mdbtools' HACKING. */
const encipheredFrom = 0x18;
const headerKey = [0xc7, 0xda, 0x39, 0x6b];
const pageKeyAt = 0x3e;
const pageKeyBytes = 4;

/** Undefined where the bytes are no Access file. */
export function accessHeader(bytes: Uint8Array): AccessHeader | undefined {
  const signature = String.fromCharCode(...bytes.subarray(signatureAt, signatureAt + 15));
  if (!signatures.includes(signature)) return undefined;
  const from = pageKeyAt - encipheredFrom;
  const stream = rc4Stream(headerKey, from + pageKeyBytes).subarray(from);
  const hasPageKey = stream.some((byte, at) => byte !== bytes[pageKeyAt + at]);
  return { isEncrypted: bytes[versionAt]! >= firstAce && hasPageKey };
}

/** The first bytes that RC4 adds to a text. */
function rc4Stream(key: readonly number[], length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other]!, state[one]!];
  };
  for (let at = 0, to = 0; at < 256; at++) {
    to = (to + state[at]! + key[at % key.length]!) & 255;
    swap(at, to);
  }
  let one = 0;
  let other = 0;
  return Uint8Array.from({ length }, () => {
    one = (one + 1) & 255;
    other = (other + state[one]!) & 255;
    swap(one, other);
    return state[(state[one]! + state[other]!) & 255]!;
  });
}
