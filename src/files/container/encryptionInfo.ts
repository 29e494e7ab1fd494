import { InputError } from "../../core/errors";
import { fromBase64, joined, toBase64 } from "./bytes";

type Bytes = Uint8Array<ArrayBuffer>;

/** What an encrypted Office file tells of its locks; every part but the salts is encrypted itself. */
export interface EncryptionInfo {
  readonly spins: number;
  readonly packageSalt: Bytes;
  readonly passwordSalt: Bytes;
  readonly verifierInput: Bytes;
  readonly verifierHash: Bytes;
  readonly packageKey: Bytes;
  readonly hmacKey: Bytes;
  readonly hmacValue: Bytes;
}

/** Version 4.4 and the flag of agile encryption. */
const head = Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0);

const cipher =
  'blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';

/** The stream `EncryptionInfo`, [MS-OFFCRYPTO] 2.3.4.10. */
export function writeInfo(info: EncryptionInfo): Bytes {
  const { packageSalt, passwordSalt, spins } = info;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
    '<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"',
    ' xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">',
    `<keyData saltSize="16" ${cipher} saltValue="${toBase64(packageSalt)}"/>`,
    `<dataIntegrity encryptedHmacKey="${toBase64(info.hmacKey)}" encryptedHmacValue="${toBase64(info.hmacValue)}"/>`,
    '<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">',
    `<p:encryptedKey spinCount="${spins}" saltSize="16" ${cipher} saltValue="${toBase64(passwordSalt)}"`,
    ` encryptedVerifierHashInput="${toBase64(info.verifierInput)}"`,
    ` encryptedVerifierHashValue="${toBase64(info.verifierHash)}"`,
    ` encryptedKeyValue="${toBase64(info.packageKey)}"/></keyEncryptor></keyEncryptors></encryption>`,
  ].join("");
  return joined(head, new TextEncoder().encode(xml));
}

/** Rounds beyond which a file is made to hang a program, not to be safe. */
const mostSpins = 10_000_000;

/** @throws InputError `file.encryption` for an encryption other than AES-256 with SHA-512, or a damaged description. */
export function readInfo(stream: Uint8Array): EncryptionInfo {
  const isAgile = head.every((byte, at) => stream[at] === byte);
  const xml = new TextDecoder().decode(stream.subarray(head.length));
  const keyData = tagOf(xml, "keyData");
  const password = tagOf(xml, "encryptedKey");
  const integrity = tagOf(xml, "dataIntegrity");
  const isKnown = [keyData, password].every(
    (tag) =>
      attribute(tag, "cipherAlgorithm") === "AES" &&
      attribute(tag, "keyBits") === "256" &&
      attribute(tag, "cipherChaining") === "ChainingModeCBC" &&
      attribute(tag, "hashAlgorithm") === "SHA512",
  );
  const spins = Number(attribute(password, "spinCount"));
  if (!isAgile || !isKnown || !(spins >= 0 && spins <= mostSpins)) throw new InputError("file.encryption");
  return {
    spins,
    packageSalt: bytesOf(keyData, "saltValue"),
    passwordSalt: bytesOf(password, "saltValue"),
    verifierInput: bytesOf(password, "encryptedVerifierHashInput"),
    verifierHash: bytesOf(password, "encryptedVerifierHashValue"),
    packageKey: bytesOf(password, "encryptedKeyValue"),
    hmacKey: bytesOf(integrity, "encryptedHmacKey"),
    hmacValue: bytesOf(integrity, "encryptedHmacValue"),
  };
}

const tagOf = (xml: string, name: string) => new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`).exec(xml)?.[0] ?? "";

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

function bytesOf(tag: string, name: string): Bytes {
  const text = attribute(tag, name);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw new InputError("file.encryption");
  return fromBase64(text);
}
