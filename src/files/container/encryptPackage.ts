import { utils, write } from "cfb";
import { InputError } from "../../core/errors";
import type { Progress } from "../../core/progress";
import { cbcEncrypt, cbcKey } from "./aesCbc";
import { ivFor, lockKey, sealIntegrity } from "./agileKeys";
import { joined, toBlocks, uint32 } from "./bytes";
import { dataSpaces } from "./dataSpaces";
import { writeInfo } from "./encryptionInfo";
import { spunHash } from "./spunHash";

/** Bytes that are encrypted in one go, each with a first vector of its own. */
export const segmentBytes = 4096;

/** Rounds of the password hash, as Excel sets them. */
const spins = 100_000;

/**
 * An Office file that opens with a password only: ECMA-376 agile encryption, AES-256 and SHA-512.
 *
 * @param bytes the file as it is without a password, e.g. an .xlsx.
 * @throws InputError `password.empty`.
 */
export async function encryptPackage(
  bytes: Uint8Array,
  password: string,
  progress: Progress,
): Promise<Uint8Array> {
  if (password === "") throw new InputError("password.empty");
  const packageSalt = random(16);
  const passwordSalt = random(16);
  const packageKey = random(32);
  const spun = await spunHash(password, passwordSalt, spins, true, progress);
  const stream = await encryptStream(bytes, packageKey, packageSalt, progress);
  const info = writeInfo({
    spins,
    packageSalt,
    passwordSalt,
    ...(await lockKey(spun, passwordSalt, packageKey, random(16))),
    ...(await sealIntegrity(packageKey, packageSalt, random(64), stream)),
  });
  const container = utils.cfb_new();
  for (const [path, content] of dataSpaces) utils.cfb_add(container, path, content);
  utils.cfb_add(container, "/EncryptionInfo", info);
  utils.cfb_add(container, "/EncryptedPackage", stream);
  utils.cfb_del(container, "\u0001Sh33tJ5"); // What the library signs its files with.
  return Uint8Array.from(write(container, { type: "array" }) as number[]);
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The length in eight bytes, then the file in segments. */
async function encryptStream(
  bytes: Uint8Array,
  packageKey: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  progress: Progress,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await cbcKey(packageKey);
  const stream = new Uint8Array(8 + Math.ceil(bytes.length / 16) * 16);
  stream.set(joined(uint32(bytes.length), uint32(Math.floor(bytes.length / 2 ** 32))));
  for (let at = 0, segment = 0; at < bytes.length; at += segmentBytes, segment++) {
    if (segment % 256 === 0) await progress("save", at / bytes.length);
    const plain = toBlocks(bytes.subarray(at, at + segmentBytes));
    stream.set(await cbcEncrypt(key, await ivFor(salt, uint32(segment)), plain), 8 + at);
  }
  return stream;
}
