import { find, parse } from "cfb";
import { InputError } from "../../core/errors";
import type { Progress } from "../../core/progress";
import { cbcDecrypt, cbcKey } from "./aesCbc";
import { isIntact, ivFor, unlockKey } from "./agileKeys";
import { uint32 } from "./bytes";
import { readInfo } from "./encryptionInfo";
import { segmentBytes } from "./encryptPackage";
import { spunHash } from "./spunHash";

const signature = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/** Whether these may be the bytes of an encrypted Office file; old binary formats begin the same. */
export const isContainer = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte);

/**
 * The file inside an encrypted Office file.
 *
 * @throws InputError `password.wrong`; `file.encryption` for another encryption than agile AES-256; `file.tampered`
 *   where the file is no longer as it was sealed; `file.oldFormat` for a container that holds no encrypted package.
 */
export async function decryptPackage(
  bytes: Uint8Array,
  password: string,
  progress: Progress,
): Promise<Uint8Array> {
  const { info: infoStream, stream } = streamsOf(bytes);
  const info = readInfo(infoStream);
  const spun = await spunHash(password, info.passwordSalt, info.spins, true, progress);
  const packageKey = await unlockKey(spun, info);
  if (!packageKey) throw new InputError("password.wrong");
  if (!(await isIntact(packageKey, info, stream))) throw new InputError("file.tampered");
  const key = await cbcKey(packageKey);
  const view = new DataView(stream.buffer, stream.byteOffset);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  const plain = new Uint8Array(stream.length - 8);
  for (let at = 0, segment = 0; at < plain.length; at += segmentBytes, segment++) {
    if (segment % 256 === 0) await progress("open", at / plain.length);
    const sealed = stream.slice(8 + at, 8 + Math.min(at + segmentBytes, plain.length));
    plain.set(await cbcDecrypt(key, await ivFor(info.packageSalt, uint32(segment)), sealed), at);
  }
  return plain.subarray(0, length);
}

function streamsOf(bytes: Uint8Array) {
  let container: ReturnType<typeof parse>;
  try {
    container = parse(bytes, { type: "array" });
  } catch {
    throw new InputError("file.tampered");
  }
  const info = find(container, "/EncryptionInfo");
  const stream = find(container, "/EncryptedPackage");
  if (!info || !stream) throw new InputError("file.oldFormat");
  const package_ = Uint8Array.from(stream.content);
  if (package_.length < 8 || (package_.length - 8) % 16 !== 0) throw new InputError("file.tampered");
  return { info: Uint8Array.from(info.content), stream: package_ };
}
