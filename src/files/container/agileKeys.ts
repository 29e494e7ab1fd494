/** How the parts of an encrypted Office file hang on its password, [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15. */
import { cbcDecrypt, cbcEncrypt, cbcKey } from "./aesCbc";
import { fitted, joined, sameBytes, toBlocks } from "./bytes";
import type { EncryptionInfo } from "./encryptionInfo";
import { sha512 } from "./spunHash";

type Bytes = Uint8Array<ArrayBuffer>;

/** What each derived key is for, as the standard marks it. */
const purpose = {
  verifierInput: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  verifierHash: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  packageKey: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
  hmacKey: Uint8Array.of(0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6),
  hmacValue: Uint8Array.of(0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33),
};

type PasswordParts = Pick<EncryptionInfo, "verifierInput" | "verifierHash" | "packageKey">;
type IntegrityParts = Pick<EncryptionInfo, "hmacKey" | "hmacValue">;

/**
 * Locks the key of the package with the password.
 *
 * @param spun the spun hash of the password.
 * @param verifier 16 random bytes by which a password is later tried.
 */
export async function lockKey(
  spun: Bytes,
  salt: Bytes,
  packageKey: Bytes,
  verifier: Bytes,
): Promise<PasswordParts> {
  const seal = async (use: Bytes, plain: Bytes) =>
    cbcEncrypt(await keyFor(spun, use), fitted(salt, 16), toBlocks(plain));
  return {
    verifierInput: await seal(purpose.verifierInput, verifier),
    verifierHash: await seal(purpose.verifierHash, await sha512(verifier)),
    packageKey: await seal(purpose.packageKey, packageKey),
  };
}

/** The key of the package; undefined for a wrong password. */
export async function unlockKey(spun: Bytes, info: EncryptionInfo): Promise<Bytes | undefined> {
  const open = async (use: Bytes, sealed: Bytes) =>
    cbcDecrypt(await keyFor(spun, use), fitted(info.passwordSalt, 16), sealed);
  const verifier = await open(purpose.verifierInput, info.verifierInput);
  const hash = await open(purpose.verifierHash, info.verifierHash);
  const isRight = sameBytes(await sha512(verifier), hash.subarray(0, 64));
  return isRight ? (await open(purpose.packageKey, info.packageKey)).slice(0, 32) : undefined;
}

/** Seals the package against changes: a keyed hash over all of it, itself locked with the package's key. */
export async function sealIntegrity(
  packageKey: Bytes,
  salt: Bytes,
  hmacKey: Bytes,
  stream: Bytes,
): Promise<IntegrityParts> {
  const key = await cbcKey(packageKey);
  return {
    hmacKey: await cbcEncrypt(key, await ivFor(salt, purpose.hmacKey), toBlocks(hmacKey)),
    hmacValue: await cbcEncrypt(key, await ivFor(salt, purpose.hmacValue), await hmac(hmacKey, stream)),
  };
}

/** Whether the package is as it was sealed. */
export async function isIntact(packageKey: Bytes, info: EncryptionInfo, stream: Bytes): Promise<boolean> {
  const key = await cbcKey(packageKey);
  const { packageSalt } = info;
  const hmacKey = await cbcDecrypt(key, await ivFor(packageSalt, purpose.hmacKey), info.hmacKey);
  const value = await cbcDecrypt(key, await ivFor(packageSalt, purpose.hmacValue), info.hmacValue);
  return sameBytes(await hmac(hmacKey.slice(0, 64), stream), value.subarray(0, 64));
}

/** The first vector for a part of the package: its number as four bytes, or what the part is for. */
export const ivFor = async (salt: Bytes, block: Bytes): Promise<Bytes> =>
  fitted(await sha512(joined(salt, block)), 16);

const keyFor = async (spun: Bytes, use: Bytes) => cbcKey(fitted(await sha512(joined(spun, use)), 32));

async function hmac(key: Bytes, bytes: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-512" }, false, [
    "sign",
  ]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, bytes));
}
